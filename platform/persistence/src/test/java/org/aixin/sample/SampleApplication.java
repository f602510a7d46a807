package org.aixin.sample;

import java.util.Map;
import org.aixin.persistence.outbox.OwnedTopics;
import org.aixin.persistence.scope.ScopedTables;
import org.aixin.persistence.scope.TableScope;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service with one table of its own and one topic. */
@SpringBootApplication
public class SampleApplication {

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.of(SampleChanged.TOPIC);
    }

    @Bean
    ScopedTables scopedTables() {
        return () -> Map.of(
                "note",
                        TableScope.by()
                                .division("division_code")
                                .unit("unit_id")
                                .cadre("cadre_id"),
                "word", TableScope.open("words are public"));
    }
}
