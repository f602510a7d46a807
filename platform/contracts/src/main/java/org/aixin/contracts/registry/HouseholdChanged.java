package org.aixin.contracts.registry;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;

/**
 * A household (家庭) that another one went up in, or that another one came of. Where its people live they tell themselves;
 * one that nothing of the kind ever happened to is not published.
 *
 * @param version how often it happened
 * @param regroupings in the order in which they happened
 */
public record HouseholdChanged(long id, long version, List<Regrouping> regroupings) implements IntegrationEvent {

    public static final String TOPIC = "aixin.household.v1";

    public HouseholdChanged {
        regroupings = List.copyOf(regroupings);
    }

    /**
     * @param from the first day on which people live as they do afterwards
     * @param otherId the household that is no more, or the one that is new
     * @param people who went from one household to the other
     * @param sameCadre of a split: whether who cares for this household is to care for the new one as well
     */
    public record Regrouping(
            long id, LocalDate from, RegroupingKind kind, long otherId, List<Moved> people, boolean sameCadre) {

        public Regrouping {
            people = List.copyOf(people);
        }
    }

    /** @param version the recipient's, from which on it tells of the household they went to */
    public record Moved(long recipientId, long version) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
