package org.aixin.registry.regrouping;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.contracts.registry.RegroupingKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.household.Home;
import org.aixin.registry.household.HouseholdBook;
import org.aixin.registry.household.HouseholdKind;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.Lodgings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one household of two, and two of one. It holds from today on and at once, since nobody comes or leaves, is another
 * person or of another category; what was done stays to be read on both households and on everybody who moved.
 */
@Service
class HouseholdDesk {

    private final Households households;
    private final HouseholdBook book;
    private final Lodgings lodgings;
    private final RegroupingMapper rows;
    private final RegroupingStates states;
    private final HouseholdHistories histories;
    private final Movers movers;
    private final Carers carers;
    private final Divisions divisions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    HouseholdDesk(
            Households households,
            HouseholdBook book,
            Lodgings lodgings,
            RegroupingMapper rows,
            RegroupingStates states,
            HouseholdHistories histories,
            Movers movers,
            Carers carers,
            Divisions divisions,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.households = households;
        this.book = book;
        this.lodgings = lodgings;
        this.rows = rows;
        this.states = states;
        this.histories = histories;
        this.movers = movers;
        this.carers = carers;
        this.divisions = divisions;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who moves, and where to. */
    private record Move(Home household, List<Long> people, String divisionCode) {}

    @Transactional
    RegroupingView merge(long id, MergeHousehold said, IfMatch expected) {
        Callers.current().require(Permissions.CHANGE);
        // Both in the order of their ids: of two mergers that meet one waits for the other.
        var known = households.hold(List.of(id, said.otherId()));
        var kept = standing(known, id);
        expected.check(kept.version());
        var move = merger(kept, said.otherId(), known);
        if (move.household().version() != said.otherVersion()) {
            throw new Stale();
        }
        var moved = lodgings.move(move.people(), id, move.divisionCode(), today());
        households.mergedInto(said.otherId(), kept);
        return done(RegroupingKind.MERGER, id, said.otherId(), moved, false);
    }

    /** What a merger would do; refuses what the merger itself would. */
    @Transactional(readOnly = true)
    RegroupingPreview previewMerger(long id, long otherId) {
        Callers.current().require(Permissions.CHANGE);
        var known = households.find(List.of(id, otherId));
        var kept = standing(known, id);
        var move = merger(kept, otherId, known);
        var own = carers.of(id);
        var left = carers.of(otherId);
        // Whoever does not serve any more begins nothing, and goes on only where nobody else can.
        var next = Stream.of(own, left)
                .filter(carer -> carer != null && carer.serves())
                .findFirst()
                .orElse(own);
        return new RegroupingPreview(
                kept.version(),
                move.household().version(),
                movers.listed(move.people()),
                named(move.divisionCode()),
                next,
                null,
                without(next, own, left));
    }

    @Transactional
    RegroupingView split(long id, SplitHousehold said, IfMatch expected) {
        Callers.current().require(Permissions.CHANGE);
        var household = standing(households.hold(Set.of(id)), id);
        expected.check(household.version());
        var move = departure(household, said);
        var fresh = book.establish(move.divisionCode(), said.dwelling());
        var moved = lodgings.move(move.people(), fresh, move.divisionCode(), today());
        return done(RegroupingKind.SPLIT, id, fresh, moved, said.keepsCadre());
    }

    /** What a split would do; refuses what the split itself would. */
    @Transactional(readOnly = true)
    RegroupingPreview previewSplit(long id, SplitHousehold said) {
        Callers.current().require(Permissions.CHANGE);
        var household = standing(households.find(Set.of(id)), id);
        var move = departure(household, said);
        var own = carers.of(id);
        var next = own == null || own.serves() ? own : null;
        return new RegroupingPreview(
                household.version(),
                null,
                movers.listed(move.people()),
                named(move.divisionCode()),
                next,
                said.keepsCadre() ? next : null,
                without(next, own, null));
    }

    private Move merger(Home kept, long otherId, Map<Long, Home> known) {
        var problems = new Problems();
        var other = known.get(otherId);
        if (otherId == kept.id()) {
            problems.add("otherId", "household-itself");
        } else if (other == null) {
            problems.add("otherId", "unknown-household", Long.toString(otherId));
        } else if (other.mergedInto() != null) {
            problems.add("otherId", "household-merged");
        } else if (other.kind() != HouseholdKind.FAMILY || kept.kind() != HouseholdKind.FAMILY) {
            problems.add("otherId", "not-a-family");
        }
        problems.refuseIfAny();
        var together = lodgings.in(otherId);
        if (!together.areAllSeen()) {
            // Nobody is taken along whom the caller may not see.
            problems.add(
                    "otherId",
                    "people-elsewhere",
                    together.inAll() - together.seen().size());
        }
        problems.refuseIfAny();
        return new Move(
                requireNonNull(other),
                together.seen().stream().map(Lodgings.Lodger::id).toList(),
                kept.divisionCode());
    }

    private Move departure(Home household, SplitHousehold said) {
        var problems = new Problems();
        if (household.kind() != HouseholdKind.FAMILY) {
            problems.add("recipientIds", "not-a-family");
            problems.refuseIfAny();
        }
        var together = lodgings.in(household.id());
        var going = new HashSet<>(said.recipientIds());
        var inCare = together.seen().stream().filter(Lodgings.Lodger::inCare).toList();
        if (inCare.stream().filter(one -> going.contains(one.id())).count() < going.size()) {
            problems.add("recipientIds", "not-in-household");
        } else if (inCare.size() == going.size() && together.areAllSeen()) {
            problems.add("recipientIds", "nobody-stays");
        }
        var place = said.divisionCode() == null ? household.divisionCode() : said.divisionCode();
        book.checkPlace(place, today(), problems);
        book.check(said.dwelling(), problems);
        problems.refuseIfAny();
        return new Move(household, going.stream().sorted().toList(), place);
    }

    /**
     * @throws NotFound if there is no such household, or none that the caller may see
     * @throws HouseholdGone if it went up in another one
     */
    private static Home standing(Map<Long, Home> known, long id) {
        var household = known.get(id);
        if (household == null) {
            throw new NotFound();
        }
        if (household.mergedInto() != null) {
            throw new HouseholdGone();
        }
        return household;
    }

    private RegroupingView done(RegroupingKind kind, long id, long other, List<Stored> moved, boolean sameCadre) {
        households.regrouped(id);
        var regrouping = new Regrouping(
                ids.next(),
                kind,
                id,
                other,
                today(),
                sameCadre,
                Callers.current().subject(),
                clock.instant());
        rows.insert(regrouping);
        if (!moved.isEmpty()) {
            rows.insertPeople(moved.stream()
                    .map(one -> new RegroupingMapper.Person(regrouping.id(), Long.parseLong(one.id()), one.version()))
                    .toList());
        }
        outbox.append(states.states(List.of(id)));
        audit.append(AuditNote.of(
                        kind == RegroupingKind.MERGER
                                ? RegroupingEvent.HOUSEHOLDS_MERGED
                                : RegroupingEvent.HOUSEHOLD_SPLIT)
                .about("household", id)
                .saying("other:" + other + " people:" + moved.size()));
        return histories.view(id, regrouping);
    }

    private static List<Carers.Carer> without(
            Carers.@Nullable Carer next, Carers.@Nullable Carer own, Carers.@Nullable Carer other) {
        return Stream.of(own, other)
                .filter(carer -> carer != null && (next == null || carer.cadreId() != next.cadreId()))
                .toList();
    }

    private DivisionName named(String code) {
        return divisions.names(List.of(code)).getOrDefault(code, DivisionName.unnamed(code));
    }

    private LocalDate today() {
        return BusinessDays.today(clock);
    }
}
