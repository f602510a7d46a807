package org.aixin.registry.listing;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.Paired;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.cadre.CadreFilter;
import org.aixin.registry.cadre.CadrePost;
import org.aixin.registry.cadre.ListedCadre;
import org.aixin.registry.cadre.ListedCadres;
import org.aixin.registry.household.ListedHouseholds;
import org.aixin.registry.search.DeepPages;
import org.aixin.registry.search.FindPerson;
import org.aixin.registry.search.Wanted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cadres in lists, and one of them whole. Their names are whole; their numbers nobody needs to see. */
@Service
class CadreLists {

    private final ListedCadres cadres;
    private final ListedHouseholds households;
    private final HouseholdLists householdLists;
    private final CaredForMapper caredFor;
    private final DeepPages pages;
    private final Names names;
    private final Clock clock;

    CadreLists(
            ListedCadres cadres,
            ListedHouseholds households,
            HouseholdLists householdLists,
            CaredForMapper caredFor,
            DeepPages pages,
            Names names,
            Clock clock) {
        this.cadres = cadres;
        this.households = households;
        this.householdLists = householdLists;
        this.caredFor = caredFor;
        this.pages = pages;
        this.names = names;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<CadreRow> page(CadreFilter filter, Wanted wanted) {
        Callers.current().require(Permissions.READ_CADRES);
        var found = pages.page(filter, wanted, cadres.chosen(filter));
        return found.page(rows(cadres.of(found.ids())));
    }

    @Transactional(readOnly = true)
    public Page<CadreRow> search(CadreFilter filter, FindPerson sought, Wanted wanted) {
        Callers.current().require(Permissions.READ_CADRES);
        var found = pages.unremembered(wanted, cadres.found(filter, sought));
        return found.page(rows(cadres.of(found.ids())));
    }

    /** @throws NotFound if there is none, or none that the caller may see */
    @Transactional(readOnly = true)
    public CadreView one(long id) {
        var caller = Callers.current();
        caller.require(Permissions.READ_CADRES);
        var cadre = cadres.of(Set.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        var pairings = caredFor.of(id);
        var seen = seen(caller, pairings);
        var told = new ArrayList<CadreView.Cared>();
        for (var pairing : pairings) {
            var household = seen.get(pairing.householdId());
            if (household != null) {
                told.add(new CadreView.Cared(
                        pairing.id(), household, pairing.title(), pairing.fromDay(), pairing.toDay()));
            }
        }
        return new CadreView(
                rows(List.of(cadre)).get(0), cadre.version(), posts(id), told, pairings.size() - told.size());
    }

    /** Who sees cadres need not see the people they care for. */
    private Map<Long, HouseholdRow> seen(Caller caller, Collection<Paired> pairings) {
        if (!caller.may(Permissions.READ)) {
            return Map.of();
        }
        var ids = pairings.stream().map(Paired::householdId).distinct().toList();
        return householdLists.rows(households.of(ids)).stream().collect(toMap(HouseholdRow::id, Function.identity()));
    }

    private List<CadreView.Post> posts(long id) {
        var posts = cadres.postsOf(id);
        var units = names.units(posts.stream().map(CadrePost::unitId));
        return posts.stream()
                .map(post -> new CadreView.Post(
                        post.from(),
                        post.to(),
                        units.apply(post.unitId()),
                        post.level(),
                        post.rank(),
                        post.villageStationed(),
                        post.active()))
                .toList();
    }

    private List<CadreRow> rows(List<ListedCadre> shown) {
        var ids = shown.stream().map(ListedCadre::id).toList();
        Map<Long, Integer> loads = ids.isEmpty()
                ? Map.of()
                : caredFor.loads(BusinessDays.today(clock), ids).stream()
                        .collect(toMap(CaredForMapper.Load::cadreId, CaredForMapper.Load::households));
        var units = names.units(shown.stream().map(ListedCadre::unitId));
        var divisions = names.divisions(shown.stream().map(ListedCadre::divisionCode));
        return shown.stream()
                .map(cadre -> new CadreRow(
                        cadre.id(),
                        cadre.name().reveal(),
                        cadre.idNumber().masked(),
                        cadre.phone().masked(),
                        units.apply(cadre.unitId()),
                        divisions.apply(cadre.divisionCode()),
                        cadre.level(),
                        cadre.rank(),
                        cadre.active(),
                        loads.getOrDefault(cadre.id(), 0)))
                .toList();
    }
}
