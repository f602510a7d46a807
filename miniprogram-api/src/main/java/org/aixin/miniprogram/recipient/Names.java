package org.aixin.miniprogram.recipient;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.Refusal;
import org.aixin.miniprogram.recipient.LabelClient.Label;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What people are called. A name is a help; without it the cadre can still log a visit to the household. */
@Component
public class Names {

    private static final Logger LOG = LoggerFactory.getLogger(Names.class);

    private final LabelClient labels;

    Names(LabelClient labels) {
        this.labels = labels;
    }

    /** The names that the caller may know, as far as they can be asked for at the moment. */
    public Map<Long, String> of(Collection<Long> ids) {
        var some = new TreeSet<>(ids).stream().limit(PageRequest.LARGEST).collect(Collectors.toSet());
        return labels(some).values().stream()
                .filter(label -> label.name() != null)
                .collect(Collectors.toMap(Label::id, label -> String.valueOf(label.name())));
    }

    /** Whom the registry answers for; nobody while it is down. */
    Map<Long, Label> labels(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return labels.labels(new LabelClient.Ask(ids)).stream()
                    .collect(Collectors.toMap(Label::id, Function.identity(), (one, other) -> one));
        } catch (Refusal down) {
            if (!down.status().is5xxServerError()) {
                throw down;
            }
            LOG.warn("{} people are shown without names: {}", ids.size(), down.code());
            return Map.of();
        }
    }
}
