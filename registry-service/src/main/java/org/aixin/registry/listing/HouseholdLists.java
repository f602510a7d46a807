package org.aixin.registry.listing;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.spans.Paired;
import org.aixin.persistence.spans.PairingDirectory;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.cadre.CadreName;
import org.aixin.registry.household.HouseholdFilter;
import org.aixin.registry.household.Households;
import org.aixin.registry.household.ListedHousehold;
import org.aixin.registry.household.ListedHouseholds;
import org.aixin.registry.recipient.ListedRecipient;
import org.aixin.registry.recipient.ListedRecipients;
import org.aixin.registry.recipient.Lodgers;
import org.aixin.registry.recipient.RecipientFilter;
import org.aixin.registry.search.DeepPages;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Households in lists, and one of them whole. */
@Service
class HouseholdLists {

    /** An institution may have more people than anybody reads on one page. */
    private static final int MOST_PEOPLE = 200;

    private static final Comparator<Paired> LAST_FIRST =
            Comparator.comparing(Paired::fromDay).thenComparing(Paired::id).reversed();

    private final ListedHouseholds households;
    private final Households addresses;
    private final ListedRecipients recipients;
    private final PairingDirectory pairings;
    private final DeepPages pages;
    private final PeopleInShort people;
    private final Names names;
    private final Caring caring;

    HouseholdLists(
            ListedHouseholds households,
            Households addresses,
            ListedRecipients recipients,
            PairingDirectory pairings,
            DeepPages pages,
            PeopleInShort people,
            Names names,
            Caring caring) {
        this.households = households;
        this.addresses = addresses;
        this.recipients = recipients;
        this.pairings = pairings;
        this.pages = pages;
        this.people = people;
        this.names = names;
        this.caring = caring;
    }

    @Transactional(readOnly = true)
    public Page<HouseholdRow> page(HouseholdFilter filter, Wanted wanted) {
        Callers.current().require(Permissions.READ);
        var found = pages.page(filter, wanted, households.chosen(filter));
        return found.page(rows(households.of(found.ids())));
    }

    /** @throws NotFound if there is none, or none that the caller may see */
    @Transactional(readOnly = true)
    public HouseholdView one(long id) {
        Callers.current().require(Permissions.READ);
        var household = households.of(Set.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        var code = household.divisionCode();
        var all = recipients.chosen(RecipientFilter.ofHousehold(id));
        var shown = recipients.of(
                all.places(null, MOST_PEOPLE, 0).stream().map(Place::id).toList());
        var dwelling = addresses.dwellingOf(id);
        return new HouseholdView(
                id,
                household.version(),
                household.kind(),
                names.divisions(Stream.of(code)).apply(code),
                masked(dwelling.address()),
                masked(dwelling.registerNumber()),
                shown.stream().map(people::of).toList(),
                shown.size() < MOST_PEOPLE ? shown.size() : all.count(null),
                pairings(id),
                household.mergedInto());
    }

    private static @Nullable String masked(@Nullable Sensitive value) {
        return value == null ? null : value.masked();
    }

    /** The rows in their order. */
    List<HouseholdRow> rows(List<ListedHousehold> shown) {
        var ids = shown.stream().map(ListedHousehold::id).toList();
        var lodgers = recipients.in(ids);
        var cadres = caring.today(ids);
        var divisions = names.divisions(shown.stream().map(ListedHousehold::divisionCode));
        Map<Long, ListedRecipient> firsts =
                recipients.of(lodgers.values().stream().map(Lodgers::firstId).toList()).stream()
                        .collect(toMap(ListedRecipient::id, Function.identity()));
        return shown.stream()
                .map(household -> {
                    var there = lodgers.get(household.id());
                    var first = there == null ? null : firsts.get(there.firstId());
                    return new HouseholdRow(
                            household.id(),
                            household.kind(),
                            divisions.apply(household.divisionCode()),
                            first == null ? null : people.of(first),
                            there == null ? 0 : there.people(),
                            cadres.getOrDefault(household.id(), List.of()));
                })
                .toList();
    }

    private List<HouseholdView.Pairing> pairings(long id) {
        var ever = pairings.ofHouseholds(Set.of(id)).stream().sorted(LAST_FIRST).toList();
        var cadreIds = ever.stream().map(Paired::cadreId).toList();
        var called = names.caring(cadreIds);
        var within = names.withinGrants(cadreIds);
        var units = names.units(called.values().stream().map(CadreName::unitId));
        var told = new ArrayList<HouseholdView.Pairing>();
        for (var pairing : ever) {
            var cadre = called.get(pairing.cadreId());
            if (cadre != null) {
                told.add(new HouseholdView.Pairing(
                        pairing.id(),
                        new CadreInShort(cadre.id(), cadre.name().reveal()),
                        within.contains(cadre.id()),
                        units.apply(cadre.unitId()),
                        pairing.title(),
                        pairing.fromDay(),
                        pairing.toDay()));
            }
        }
        return told;
    }
}
