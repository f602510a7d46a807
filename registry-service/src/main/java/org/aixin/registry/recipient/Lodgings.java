package org.aixin.registry.recipient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who lives together in a household, and goes with others to another one. */
@Service
public class Lodgings {

    private final RecipientRegister register;
    private final RecipientStore recipients;
    private final RecipientMapper rows;
    private final Clock clock;

    Lodgings(RecipientRegister register, RecipientStore recipients, RecipientMapper rows, Clock clock) {
        this.register = register;
        this.recipients = recipients;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param inCare whether the person has not left the care by today */
    public record Lodger(long id, boolean inCare) {}

    /**
     * Who lives in a household, those too who have left the care.
     *
     * @param seen those whom the caller may see, by id
     * @param inAll how many there are
     */
    public record Together(List<Lodger> seen, int inAll) {

        public boolean areAllSeen() {
            return seen.size() == inAll;
        }
    }

    public Together in(long householdId) {
        var today = BusinessDays.today(clock);
        var seen = recipients.of(rows.seenIn(householdId)).stream()
                .map(one -> new Lodger(
                        one.id(),
                        one.cares().on(today).orElse(one.cares().last()).status() != RecipientStatus.EXITED))
                .toList();
        return new Together(seen, rows.countIn(householdId));
    }

    /**
     * All of them live in the other household from that day on; that the caller may see it was checked before.
     *
     * @throws NotFound if there is one whom the caller may not see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Stored> move(Collection<Long> ids, long householdId, String divisionCode, LocalDate from) {
        return ids.stream()
                .sorted()
                .map(id -> register.move(id, householdId, divisionCode, from))
                .toList();
    }
}
