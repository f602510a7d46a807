package org.aixin.pairing.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.pairing.PairingTitle;
import org.jspecify.annotations.Nullable;

/** A pairing as offices and its own cadre see it: ids, for which the registry has the labels. */
record PairingView(
        long id,
        long cadreId,
        long householdId,
        List<Long> recipientIds,
        PairingTitle title,
        LocalDate from,
        @Nullable LocalDate to,
        PairingStatus status,
        @Nullable PairingEndReason endReason,
        long version) {

    static PairingView of(Pairing pairing) {
        return of(pairing, Map.of());
    }

    /** @param mergedInto as whom those are known by now who turned out to be another one */
    static PairingView of(Pairing pairing, Map<Long, Long> mergedInto) {
        return new PairingView(
                pairing.id(),
                pairing.cadreId(),
                pairing.householdId(),
                known(pairing, mergedInto),
                pairing.title(),
                pairing.fromDay(),
                pairing.toDay(),
                pairing.status(),
                pairing.endReason(),
                pairing.version());
    }

    /** Whom it covers today it covers as whom they are known; what has been was about the one who stays. */
    private static List<Long> known(Pairing pairing, Map<Long, Long> mergedInto) {
        var covered = pairing.covered().recipientIds();
        if (pairing.toDay() == null) {
            var today =
                    covered.stream().filter(id -> !mergedInto.containsKey(id)).toList();
            if (!today.isEmpty()) {
                return today;
            }
        }
        return covered.stream()
                .map(id -> mergedInto.getOrDefault(id, id))
                .distinct()
                .sorted()
                .toList();
    }
}
