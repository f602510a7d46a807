package org.aixin.registry.surveyround;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.movement.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how far the townships of an area are, for offices whose grants hold the whole of it. */
@Service
class RoundViews {

    private static final int TOWNSHIP = 9;

    private final RoundMapper rows;
    private final RoundLists rounds;
    private final RoundCounts counts;
    private final Divisions divisions;
    private final Reach reach;
    private final FieldCipher cipher;
    private final Clock clock;

    RoundViews(
            RoundMapper rows,
            RoundLists rounds,
            RoundCounts counts,
            Divisions divisions,
            Reach reach,
            FieldCipher cipher,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.counts = counts;
        this.divisions = divisions;
        this.reach = reach;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is known of the townships of an area, read once for all that is shown of it. */
    private record Known(
            SurveyRound round,
            List<DivisionName> townships,
            Ledger ledger,
            Map<String, Confirmation> last,
            Map<String, String> names) {}

    @Transactional(readOnly = true)
    RoundProgress of(long id, String division) {
        var round = seen(id, division);
        return progress(known(round, division), node(division));
    }

    /** The same of what hangs right below, in the order of the codes; none below a township. */
    @Transactional(readOnly = true)
    List<RoundProgress> childrenOf(long id, String division) {
        var round = seen(id, division);
        if (isTownship(division)) {
            return List.of();
        }
        var known = known(round, division);
        return divisions.below(division).stream()
                .map(child -> progress(known, child))
                .toList();
    }

    /** Everything that a township confirmed in the round, the newest first. */
    @Transactional(readOnly = true)
    List<ConfirmedCounts> confirmationsOf(long id, String township) {
        var round = seen(id, township);
        var all = rows.confirmations(round.id(), township);
        var names = rounds.names(all.stream().map(Confirmation::confirmedBy));
        return all.stream()
                .sorted(comparingLong(Confirmation::seq).reversed())
                .map(one -> view(one, names))
                .toList();
    }

    private SurveyRound seen(long id, String division) {
        var round = rounds.round(id);
        var outer = round.divisionCode();
        if (!reach.hasDivision(division) || !DivisionCode.isWithin(division, outer) || division.length() > TOWNSHIP) {
            throw new NotFound();
        }
        return round;
    }

    private static boolean isTownship(String division) {
        return division.length() == TOWNSHIP;
    }

    private DivisionName node(String division) {
        var node = divisions.names(List.of(division)).get(division);
        if (node == null) {
            throw new NotFound();
        }
        return node;
    }

    private Known known(SurveyRound round, String division) {
        var confirmations = rows.confirmations(round.id(), DivisionCode.prefixOf(division));
        Map<String, Confirmation> last =
                confirmations.stream().collect(toMap(Confirmation::divisionCode, one -> one, (first, then) -> then));
        return new Known(
                round,
                counts.townships(division),
                counts.of(round, division),
                last,
                rounds.names(last.values().stream().map(Confirmation::confirmedBy)));
    }

    private RoundProgress progress(Known known, DivisionName node) {
        var counted = SurveyCounts.NONE;
        var outer = node.code();
        for (var place : known.ledger().places()) {
            if (DivisionCode.isWithin(place, outer)) {
                counted = counted.plus(SurveyCounts.of(known.ledger().of(place)));
            }
        }
        var standings = new EnumMap<RoundProgress.Standing, Integer>(RoundProgress.Standing.class);
        var confirmed = SurveyCounts.NONE;
        var differences = new ArrayList<CountedDifference>();
        var inside = known.townships().stream()
                .map(DivisionName::code)
                .filter(code -> DivisionCode.isWithin(code, outer))
                .toList();
        for (var township : inside) {
            standings.merge(standing(known, township), 1, Integer::sum);
            var last = known.last().get(township);
            if (last != null) {
                confirmed = confirmed.plus(last.confirmed());
                differences.addAll(last.countedOtherwise());
            }
        }
        return new RoundProgress(
                node,
                inside.size(),
                standings.getOrDefault(RoundProgress.Standing.CONFIRMED, 0),
                standings.getOrDefault(RoundProgress.Standing.CHANGED, 0),
                standings.getOrDefault(RoundProgress.Standing.NOT_YET, 0),
                known.round().asOf(BusinessDays.today(clock)),
                counted,
                confirmed,
                summed(differences),
                isTownship(node.code()) ? township(known, node.code(), counted) : null);
    }

    private RoundProgress.Standing standing(Known known, String township) {
        var last = known.last().get(township);
        if (last == null) {
            return RoundProgress.Standing.NOT_YET;
        }
        return last.confirmed().equals(SurveyCounts.of(known.ledger().of(township)))
                ? RoundProgress.Standing.CONFIRMED
                : RoundProgress.Standing.CHANGED;
    }

    private RoundProgress.OfTownship township(Known known, String code, SurveyCounts counted) {
        var last = known.last().get(code);
        return new RoundProgress.OfTownship(
                standing(known, code),
                last == null ? 0 : last.seq(),
                counts.fingerprint(counted),
                known.round().state() == RoundState.OPEN && Callers.current().may(Permissions.CHANGE),
                last == null ? null : view(last, known.names()));
    }

    private ConfirmedCounts view(Confirmation one, Map<String, String> names) {
        return new ConfirmedCounts(
                one.seq(),
                one.asOf(),
                one.confirmed(),
                one.countedOtherwise(),
                note(one),
                RoundLists.party(one.confirmedBy(), names),
                one.confirmedAt());
    }

    private @Nullable String note(Confirmation one) {
        return one.note() == null
                ? null
                : cipher.open(Confirmation.NOTE, one.id(), one.note()).reveal();
    }

    private static List<CountedDifference> summed(List<CountedDifference> differences) {
        var sums = new EnumMap<RecipientCategory, Integer>(RecipientCategory.class);
        differences.forEach(one -> sums.merge(one.category(), one.persons(), Integer::sum));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new CountedDifference(sum.getKey(), sum.getValue()))
                .toList();
    }
}
