package org.aixin.registry.movement;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.household.HouseholdKind;

/**
 * The figures of places inside an area, by what their codes begin with. What happens is booked where it happens: who comes
 * or changes, at the place from then on, who leaves, at the place until then. So the places of an area always add up to it.
 */
public class Ledger {

    private final String area;
    private final Map<String, Tally> places = new TreeMap<>();

    /** @param area what the codes inside begin with */
    Ledger(String area) {
        this.area = area;
    }

    /** People who stand in the figures at a place. */
    record Standing(String place, RecipientCategory category, int people) {}

    /** Households of people who stand in the totals at a place. */
    record Lodged(String place, int households) {}

    /** Corrections that leave no trace in the history of care. */
    record Corrected(String place, RecipientCategory category, int people) {}

    /** People of a category who live in households of a kind, and these households. */
    record Living(String place, RecipientCategory category, HouseholdKind kind, int people, int households) {}

    void book(Living living) {
        at(living.place).living(living);
    }

    void before(Standing standing) {
        at(standing.place).before(standing.category, standing.people);
    }

    void after(Standing standing) {
        at(standing.place).after(standing.category, standing.people);
    }

    void before(Lodged lodged) {
        at(lodged.place).householdsBefore(lodged.households);
    }

    void after(Lodged lodged) {
        at(lodged.place).householdsAfter(lodged.households);
    }

    void book(Corrected corrected) {
        at(corrected.place).moved(MovementReason.DETAILS, corrected.category, corrected.people);
    }

    void book(Turn turn) {
        if (turn.comes()) {
            if (!turn.leaves()) {
                moved(turn.placeAfter(), turn, turn.categoryAfter());
                departed(!turn.isCounted(), turn.placeAfter(), turn.categoryAfter(), turn.people());
            }
            return;
        }
        var placeBefore = Objects.requireNonNull(turn.placeBefore());
        var categoryBefore = Objects.requireNonNull(turn.categoryBefore());
        if (turn.leaves()) {
            arrived(!turn.wasCounted(), placeBefore, categoryBefore, turn.people());
            moved(placeBefore, turn, categoryBefore);
            return;
        }
        departed(
                turn.crosses() || (turn.wasCounted() && !turn.isCounted()), placeBefore, categoryBefore, turn.people());
        arrived(
                turn.crosses() || (!turn.wasCounted() && turn.isCounted()),
                turn.placeAfter(),
                turn.categoryAfter(),
                turn.people());
        moved(turn.placeAfter(), turn, turn.categoryAfter());
    }

    private void moved(String place, Turn turn, RecipientCategory category) {
        if (isInside(place)) {
            at(place).moved(turn.reason(), category, turn.people());
        }
    }

    private void arrived(boolean so, String place, RecipientCategory category, int people) {
        if (so && isInside(place)) {
            at(place).arrived(category, people);
        }
    }

    private void departed(boolean so, String place, RecipientCategory category, int people) {
        if (so && isInside(place)) {
            at(place).departed(category, people);
        }
    }

    private boolean isInside(String place) {
        return place.startsWith(area);
    }

    private Tally at(String place) {
        return places.computeIfAbsent(place, any -> new Tally());
    }

    /** Where anybody was, came, changed or left. */
    public Set<String> places() {
        return places.keySet();
    }

    /** The figures of a place; zeros where there was nobody. */
    public Tally of(String place) {
        return places.getOrDefault(place, new Tally());
    }
}
