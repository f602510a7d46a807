package org.aixin.visit.carerecord;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aixin.kernel.problem.Stale;
import org.aixin.visit.merger.PersonMergers;
import org.aixin.visit.merger.RecordsFollow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has records follow when two people turn out to be one, and when that is undone. A record is about the same people then, only
 * that one of them is known by another id; as whom it was written stays in it. So nothing that is counted becomes different,
 * and doing it again changes nothing.
 */
@Component
class RecordSuccession implements RecordsFollow {

    private static final int AT_ONCE = 100;

    private final CareRecordMapper records;
    private final CareRecordStore store;
    private final PersonMergers mergers;
    private final Clock clock;

    RecordSuccession(CareRecordMapper records, CareRecordStore store, PersonMergers mergers, Clock clock) {
        this.records = records;
        this.store = store;
        this.mergers = mergers;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Collection<Long> householdIds) {
        if (householdIds.isEmpty()) {
            return;
        }
        var page = records.ofHouseholds(householdIds, 0, AT_ONCE);
        while (!page.isEmpty()) {
            follow(page);
            page = records.ofHouseholds(householdIds, page.get(page.size() - 1).id(), AT_ONCE);
        }
    }

    private void follow(List<CareRecord> page) {
        var mergedInto = mergers.of(page.stream()
                .flatMap(record -> record.facts().written().stream())
                .map(one -> one.id())
                .collect(Collectors.toSet()));
        for (var record : page) {
            var known = record.facts().knownBy(mergedInto);
            if (!Objects.equals(known.knownAs(), record.facts().knownAs())
                    && !store.replace(record.of(known, clock.instant()))) {
                throw new Stale();
            }
        }
    }
}
