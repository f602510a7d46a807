package org.aixin.persistence.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.persistence.states.Digest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inbox of projections that keep no row of their own per aggregate: one version per topic and key.
 *
 * <p>Duplicates, reordering and replays all end here. Two consumers that meet the same aggregate, such as a zombie after
 * a rebalance, wait for one another on its row.
 */
public class VersionGate {

    private final ProjectedVersionMapper versions;

    VersionGate(ProjectedVersionMapper versions) {
        this.versions = versions;
    }

    /**
     * Lets through the events that are newer than what was seen before, at most one per key, in key order, and records
     * their versions in the running transaction.
     *
     * @param events of one topic
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E extends IntegrationEvent> List<E> admit(List<E> events) {
        return admit(events, 0);
    }

    /** Lets through what is not older than what was seen before, and records the versions in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E extends IntegrationEvent> List<E> admitAgain(List<E> states) {
        return admit(states, -1);
    }

    private <E extends IntegrationEvent> List<E> admit(List<E> events, long tolerated) {
        var newest = newestPerKey(events);
        if (newest.isEmpty()) {
            return List.of();
        }
        var topic = newest.get(0).topic();
        var keys = newest.stream().map(IntegrationEvent::key).toList();
        // Creates the missing rows and locks the others, in one order for everybody. A locking read first and an
        // insert afterwards would let two consumers both find nothing and both apply the same version.
        versions.hold(topic, keys);
        var seen = versions.seen(topic, keys).stream()
                .collect(Collectors.toMap(ProjectedVersion::msgKey, ProjectedVersion::version));
        var admitted = newest.stream()
                .filter(event -> event.version() > seen.getOrDefault(event.key(), 0L) + tolerated)
                .toList();
        if (!admitted.isEmpty()) {
            versions.record(
                    topic,
                    admitted.stream()
                            .map(event -> new ProjectedVersion(event.key(), event.version()))
                            .toList());
        }
        return admitted;
    }

    Map<String, Long> known(String topic, Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : byKey(versions.known(topic, keys));
    }

    Map<String, Long> versions(String topic, int bucket) {
        return byKey(versions.ofBucket(topic, bucket));
    }

    List<Digest> digests(String topic) {
        return versions.digests(topic);
    }

    private static Map<String, Long> byKey(List<ProjectedVersion> rows) {
        return rows.stream().collect(Collectors.toMap(ProjectedVersion::msgKey, ProjectedVersion::version));
    }

    static <E extends IntegrationEvent> List<E> newestPerKey(List<E> events) {
        var newest = new LinkedHashMap<String, E>();
        for (var event : events) {
            newest.merge(event.key(), event, (one, other) -> one.version() >= other.version() ? one : other);
        }
        var ordered = new ArrayList<>(newest.values());
        ordered.sort(Comparator.comparing(IntegrationEvent::key));
        return ordered;
    }
}
