package org.aixin.persistence.outbox;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** The topics that a service owns and therefore creates: compacted, eight partitions. */
public record OwnedTopics(List<String> names) {

    private static final int PARTITIONS = 8;

    public static OwnedTopics of(String... names) {
        return new OwnedTopics(List.of(names));
    }

    NewTopic[] asNewTopics() {
        return names.stream()
                .map(name -> TopicBuilder.name(name)
                        .partitions(PARTITIONS)
                        .compact()
                        // A consumer that was away for a day still meets every version, not only the last.
                        .config(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "86400000")
                        .build())
                .toArray(NewTopic[]::new);
    }
}
