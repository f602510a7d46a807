package org.aixin.miniprogram.home;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.miniprogram.home.OwnPairingMapper.Person;
import org.aixin.miniprogram.home.TallyClient.Kind;
import org.aixin.miniprogram.home.TallyClient.Tally;
import org.aixin.miniprogram.recipient.Names;
import org.aixin.persistence.spans.CadreDirectory;
import org.aixin.persistence.spans.CadreNode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitNode;
import org.aixin.persistence.spans.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Puts the first page together: pairings from our own projections, what was done from visit-service, names from the registry. */
@Service
class Home {

    private static final int CONTACTS_A_YEAR = 4;
    private static final int VISITS_A_YEAR = 2;

    private final OwnPairingMapper pairings;
    private final TallyClient visits;
    private final Names names;
    private final CadreDirectory cadres;
    private final UnitTree units;
    private final DivisionTree divisions;
    private final MessageSource messages;
    private final Clock clock;

    Home(
            OwnPairingMapper pairings,
            TallyClient visits,
            Names names,
            CadreDirectory cadres,
            UnitTree units,
            DivisionTree divisions,
            MessageSource messages,
            Clock clock) {
        this.pairings = pairings;
        this.visits = visits;
        this.names = names;
        this.cadres = cadres;
        this.units = units;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    HomeView of(long cadreId) {
        var today = BusinessDays.today(clock);
        var people = pairings.on(cadreId, today);
        var tallies = visits.tallies(today.getYear()).items();
        var called = names.of(Stream.concat(Stream.of(cadreId), people.stream().map(Person::recipientId))
                .toList());
        return new HomeView(
                me(cadreId, called.get(cadreId), today),
                due(people, tallies, called, today),
                List.of(),
                List.of(),
                new HomeView.ThisYear(sum(tallies, Kind.CONTACT), sum(tallies, Kind.VISIT)));
    }

    private HomeView.Me me(long cadreId, @Nullable String name, LocalDate today) {
        var unit = cadres.on(cadreId, today).map(CadreNode::unitId).flatMap(id -> units.find(id, today));
        return new HomeView.Me(
                cadreId,
                name,
                unit.map(UnitNode::name).orElse(null),
                unit.flatMap(one -> divisions.find(one.divisionCode(), today))
                        .map(division -> division.name())
                        .orElse(null));
    }

    private List<HomeView.Due> due(
            List<Person> people, List<Tally> tallies, Map<Long, String> called, LocalDate today) {
        var due = new ArrayList<HomeView.Due>();
        var families = people.stream().collect(groupingBy(Person::pairingId, LinkedHashMap::new, toList()));
        for (var family : families.values()) {
            if (family.stream().noneMatch(Person::waits)) {
                continue;
            }
            var pairing = family.get(0);
            for (var kind : Kind.values()) {
                var tally = tally(tallies, pairing.householdId(), kind);
                var pace = Pace.of(perYear(kind), pairing.fromDay(), pairing.toDay(), today.getYear());
                pace.next(tally == null ? 0 : tally.times(), tally == null ? null : tally.lastOn())
                        .ifPresent(day -> due.add(new HomeView.Due(
                                pairing.householdId(), label(family, called), kind, day, day.isBefore(today))));
            }
        }
        due.sort(Comparator.comparing(HomeView.Due::dueOn)
                .thenComparing(HomeView.Due::householdId)
                .thenComparing(HomeView.Due::kind));
        return due;
    }

    private static @Nullable Tally tally(List<Tally> tallies, long householdId, Kind kind) {
        return tallies.stream()
                .filter(one -> one.householdId() == householdId && one.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static int perYear(Kind kind) {
        return switch (kind) {
            case CONTACT -> CONTACTS_A_YEAR;
            case VISIT -> VISITS_A_YEAR;
        };
    }

    private static int sum(List<Tally> tallies, Kind kind) {
        return tallies.stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(Tally::times)
                .sum();
    }

    /** 张* 一家 3 人: the first of those whose name is known. */
    private @Nullable String label(List<Person> family, Map<Long, String> called) {
        return family.stream()
                .map(person -> called.get(person.recipientId()))
                .filter(name -> name != null)
                .findFirst()
                .map(name -> messages.getMessage(
                        family.size() == 1 ? "household.one" : "household.several",
                        new Object[] {name, family.size()},
                        Locale.SIMPLIFIED_CHINESE))
                .orElse(null);
    }
}
