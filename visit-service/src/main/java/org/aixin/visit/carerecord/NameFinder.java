package org.aixin.visit.carerecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the names for a page of records: of places here, of people in registry-service, in one call for up to 200 of
 * them. A name is a help; while it cannot be had the records are told without.
 */
@Component
class NameFinder {

    private static final Logger LOG = LoggerFactory.getLogger(NameFinder.class);

    private final LabelClient labels;
    private final PlaceNameMapper places;

    NameFinder(LabelClient labels, PlaceNameMapper places) {
        this.labels = labels;
        this.places = places;
    }

    Names of(List<CareRecord> records) {
        if (records.isEmpty()) {
            return new Names(Map.of(), Set.of(), Map.of(), Map.of());
        }
        var people = new TreeSet<Long>();
        for (var record : records) {
            people.add(record.cadreId());
            record.facts().recipients().stream()
                    .map(CareRecordChanged.Recipient::id)
                    .forEach(people::add);
        }
        var labelled = labelled(people);
        return new Names(named(labelled), hiddenChildren(labelled), divisions(records), units(records));
    }

    private List<LabelClient.Label> labelled(Set<Long> ids) {
        var found = new ArrayList<LabelClient.Label>();
        var all = new ArrayList<>(ids);
        try {
            for (var from = 0; from < all.size(); from += LabelClient.MOST) {
                var some = all.subList(from, Math.min(all.size(), from + LabelClient.MOST));
                found.addAll(labels.labels(new LabelClient.Ask(new HashSet<>(some))));
            }
        } catch (Refusal down) {
            if (!down.status().is5xxServerError()) {
                throw down;
            }
            LOG.warn("Care records are told without names: {}", down.code());
        }
        return found;
    }

    private static Map<Long, String> named(List<LabelClient.Label> labelled) {
        var named = new HashMap<Long, String>();
        labelled.forEach(label -> {
            if (label.name() != null) {
                named.put(label.id(), label.name());
            }
        });
        return named;
    }

    private static Set<Long> hiddenChildren(List<LabelClient.Label> labelled) {
        return labelled.stream()
                .filter(LabelClient.Label::childDataHidden)
                .map(LabelClient.Label::id)
                .collect(Collectors.toSet());
    }

    private Map<String, String> divisions(List<CareRecord> records) {
        return latest(
                places.divisions(records.stream().map(CareRecord::divisionCode).collect(Collectors.toSet())));
    }

    private Map<Long, String> units(List<CareRecord> records) {
        var named = new HashMap<Long, String>();
        latest(places.units(records.stream().map(CareRecord::unitId).collect(Collectors.toSet())))
                .forEach((id, name) -> named.put(Long.valueOf(id), name));
        return named;
    }

    /** The rows come oldest first. */
    private static Map<String, String> latest(List<PlaceNameMapper.Named> rows) {
        var latest = new HashMap<String, String>();
        rows.forEach(row -> latest.put(row.id(), row.name()));
        return latest;
    }
}
