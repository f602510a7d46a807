package org.aixin.registry.bulk.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Relayed;
import org.springframework.stereotype.Component;

/** Hands rows over to pairing-service, which takes all of them or none: those that it refuses are told so and left out. */
@Component
class PairingHandover {

    private static final Caller ITSELF = Caller.job("registry-service");
    private static final Pattern ROW = Pattern.compile("(?:pairings)?\\[(\\d+)]\\..*");

    private final PairingDoor door;

    PairingHandover(PairingDoor door) {
        this.door = door;
    }

    /** @throws org.aixin.kernel.problem.Unavailable when it cannot be asked: then it is not known what became of them */
    void send(Caller office, List<ListedPairing> pairings) {
        var left = pairings;
        while (!left.isEmpty()) {
            var sent = left;
            try {
                Callers.runAs(ITSELF, () -> door.register(listed(office, sent)));
                return;
            } catch (Relayed refused) {
                var wrong = refuse(sent, refused.errors());
                if (wrong.isEmpty()) {
                    throw refused;
                }
                left = without(sent, wrong);
            }
        }
    }

    private static PairingDoor.Listed listed(Caller office, List<ListedPairing> pairings) {
        return new PairingDoor.Listed(
                office.subject(),
                office.grants().stream().map(Grant::text).toList(),
                pairings.stream()
                        .map(one -> new PairingDoor.Row(one.line.id(), one.cadreId(), one.householdId(), one.from))
                        .toList());
    }

    /** Which of the rows are meant, by their number among those that were sent. */
    private static Set<Integer> refuse(List<ListedPairing> sent, List<FieldProblem> errors) {
        var wrong = new HashSet<Integer>();
        for (var error : errors) {
            var row = ROW.matcher(error.field());
            if (row.matches() && Integer.parseInt(row.group(1)) < sent.size()) {
                var number = Integer.parseInt(row.group(1));
                wrong.add(number);
                // In the words of the service that knows why.
                sent.get(number)
                        .read
                        .problems()
                        .add(new FieldProblem(PairingRows.field(error).name(), error.code(), error.message()));
            }
        }
        return wrong;
    }

    private static List<ListedPairing> without(List<ListedPairing> sent, Set<Integer> wrong) {
        var left = new ArrayList<ListedPairing>();
        for (int at = 0; at < sent.size(); at++) {
            if (!wrong.contains(at)) {
                left.add(sent.get(at));
            }
        }
        return left;
    }
}
