package org.aixin.registry.bulk.recipient;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.bulk.row.SheetWords;
import org.jspecify.annotations.Nullable;

/**
 * The households that the rows of one chunk speak of, by what their file calls them: known from chunks before, and kept for
 * those after. For one thread and one transaction.
 */
class FileHouseholds {

    private static final String KEY = "import.household";
    private static final String ADDRESS = "import.address";

    private final FileHouseholdMapper rows;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Ids ids;
    private final Map<Place, Known> known = new HashMap<>();
    private final Set<Place> touched = new LinkedHashSet<>();

    FileHouseholds(FileHouseholdMapper rows, FieldCipher cipher, BlindIndex index, Ids ids) {
        this.rows = rows;
        this.cipher = cipher;
        this.index = index;
        this.ids = ids;
    }

    /** What one batch calls a household, as it is kept. */
    record Place(long batch, String key) {}

    /** What is known of it. */
    private record Known(
            long id,
            String divisionCode,
            @Nullable Long householdId,
            @Nullable Sensitive address,
            @Nullable String addressIndex) {}

    /** What a file calls a household. */
    Place named(long batch, Sensitive household) {
        return new Place(batch, index.of(KEY, Sensitive.of("file|" + SheetWords.plain(household.reveal()))));
    }

    /** A household of the register, of whose people a file may tell in several rows. */
    Place registered(long batch, long householdId) {
        return new Place(batch, index.of(KEY, Sensitive.of("register|" + householdId)));
    }

    void load(Collection<Place> places) {
        var keys = new HashMap<Long, List<String>>();
        places.stream()
                .distinct()
                .filter(place -> !known.containsKey(place))
                .forEach(place -> keys.computeIfAbsent(place.batch(), any -> new ArrayList<>())
                        .add(place.key()));
        keys.forEach((batch, wanted) -> rows.households(batch, wanted)
                .forEach(one -> known.put(
                        new Place(batch, one.householdKey()),
                        new Known(
                                one.id(),
                                one.divisionCode(),
                                one.householdId(),
                                one.address() == null
                                        ? null
                                        : cipher.open(FileHouseholdMapper.ADDRESS, one.id(), one.address()),
                                one.addressIndex()))));
    }

    /** The register's household that is meant; null while it is still to be made. */
    @Nullable
    Long id(Place place) {
        var one = known.get(place);
        return one == null ? null : one.householdId();
    }

    /** The address that the file tells for all of them. */
    @Nullable
    Sensitive address(Place place) {
        var one = known.get(place);
        return one == null ? null : one.address();
    }

    /**
     * Another row speaks of it.
     *
     * @param householdId the household of the register that the row stands for; null where it stands for none yet
     * @return what stands against it; empty when the row is one of the household from now on
     */
    List<FieldProblem> join(Place place, String divisionCode, @Nullable Long householdId, @Nullable Sensitive address) {
        var addressIndex = address == null ? null : index.of(ADDRESS, Sensitive.of(SheetWords.plain(address.reveal())));
        var before = known.get(place);
        if (before == null) {
            put(place, new Known(ids.next(), divisionCode, householdId, address, addressIndex));
            return List.of();
        }
        if (!before.divisionCode().equals(divisionCode)) {
            return List.of(FieldProblem.of(RecipientField.HOUSEHOLD.name(), "household-in-two-places"));
        }
        if (before.householdId() != null
                && householdId != null
                && !before.householdId().equals(householdId)) {
            return List.of(FieldProblem.of(RecipientField.HOUSEHOLD.name(), "household-of-two"));
        }
        if (before.addressIndex() != null
                && addressIndex != null
                && !before.addressIndex().equals(addressIndex)) {
            return List.of(FieldProblem.of(RecipientField.ADDRESS.name(), "address-differs"));
        }
        var after = new Known(
                before.id(),
                divisionCode,
                before.householdId() == null ? householdId : before.householdId(),
                before.address() == null ? address : before.address(),
                before.addressIndex() == null ? addressIndex : before.addressIndex());
        if (!after.equals(before)) {
            put(place, after);
        }
        return List.of();
    }

    /** It is there now. */
    void made(Place place, long householdId) {
        var before = known.get(place);
        if (before != null) {
            put(
                    place,
                    new Known(
                            before.id(), before.divisionCode(), householdId, before.address(), before.addressIndex()));
        }
    }

    /** What is known by now is there for the chunks to come. */
    void keep() {
        touched.stream()
                .collect(groupingBy(Place::batch))
                .forEach((batch, places) ->
                        rows.keep(batch, places.stream().map(this::row).toList()));
        touched.clear();
    }

    private void put(Place place, Known now) {
        known.put(place, now);
        touched.add(place);
    }

    private FileHouseholdMapper.Household row(Place place) {
        var one = requireNonNull(known.get(place));
        return new FileHouseholdMapper.Household(
                one.id(),
                place.key(),
                one.divisionCode(),
                one.householdId(),
                one.address() == null ? null : cipher.seal(FileHouseholdMapper.ADDRESS, one.id(), one.address()),
                one.addressIndex());
    }
}
