package org.aixin.registry.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what lists say, and has the standing checks look at it. What the register says as well is not kept; what was
 * told before is not told again; what is new of somebody about whom a list was found to be wrong is looked at again.
 */
@Component
class Facts {

    private static final String INDEX = "comparison.fact";

    private final FactMapper rows;
    private final BlindIndex index;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher checks;

    Facts(
            FactMapper rows,
            BlindIndex index,
            FieldCipher cipher,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher checks) {
        this.rows = rows;
        this.index = index;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
        this.checks = checks;
    }

    /** Within the caller's transaction. Answers of whom the register says something else, told before or not. */
    Set<Long> tell(Comparison list, String check, List<Told> said) {
        if (said.isEmpty()) {
            return Set.of();
        }
        var subjects = said.stream().map(Told::subjectId).collect(toSet());
        var known = rows.locked(check, subjects).stream().collect(groupingBy(FactMapper.Fact::subjectId));
        var fresh = new ArrayList<FactMapper.Fact>();
        var knownBefore = new HashSet<Long>();
        for (var one : said) {
            write(list, check, one, known.getOrDefault(one.subjectId(), List.of()), fresh, knownBefore);
        }
        if (!fresh.isEmpty()) {
            rows.takeBack(check, fresh.stream().map(FactMapper.Fact::subjectId).collect(toSet()));
            rows.insert(fresh);
        }
        var differing = found(list, check, subjects, knownBefore);
        var agreeing = fresh.stream()
                .map(FactMapper.Fact::subjectId)
                .filter(subject -> !differing.contains(subject))
                .collect(toSet());
        if (!agreeing.isEmpty()) {
            rows.forget(list.id(), check, agreeing);
        }
        return differing;
    }

    /**
     * Within the caller's transaction: has the check look at subjects of which nothing has to be kept but that they are on
     * the list, or missing. Answers those of whom it finds something that waits.
     */
    Set<Long> look(Comparison list, String check, Collection<Long> subjects) {
        return subjects.isEmpty() ? Set.of() : found(list, check, subjects, Set.of());
    }

    /** Within the caller's transaction: a list says otherwise than an earlier one did. */
    void takeBack(String check, Collection<Long> subjects) {
        if (!subjects.isEmpty() && rows.takeBack(check, subjects) > 0) {
            checks.publishEvent(new FactsTold(check, subjects));
        }
    }

    private void write(
            Comparison list,
            String check,
            Told one,
            List<FactMapper.Fact> known,
            List<FactMapper.Fact> fresh,
            Set<Long> knownBefore) {
        var hash = index.of(INDEX, Sensitive.of(check + "|" + one.fact()));
        var same = known.stream()
                .filter(fact -> fact.factIndex().equals(hash))
                .findFirst()
                .orElse(null);
        var next = known.stream().mapToInt(FactMapper.Fact::ordinal).max().orElse(0) + 1;
        if (same == null) {
            fresh.add(fact(list, check, one, hash, next));
            return;
        }
        if (known.stream().noneMatch(FactMapper.Fact::latest)) {
            // it was taken back since
            rows.revive(same.id(), next, list.dueOn());
        } else {
            knownBefore.add(one.subjectId());
        }
    }

    private Set<Long> found(Comparison list, String check, Collection<Long> subjects, Set<Long> knownBefore) {
        checks.publishEvent(new FactsTold(check, subjects));
        var standing = rows.standing(check, subjects).stream()
                .collect(toMap(FactMapper.Standing::subjectId, FactMapper.Standing::state));
        // What a check finds by itself, and somebody has ruled on, is settled whatever a list adds to it.
        var differing = standing.entrySet().stream()
                .filter(one -> Checks.isOfLists(check) || !one.getValue().equals("DISMISSED"))
                .map(Map.Entry::getKey)
                .collect(toCollection(HashSet::new));
        var told = new HashSet<>(differing);
        told.retainAll(knownBefore);
        var unheard = new HashSet<>(differing);
        unheard.removeAll(knownBefore);
        if (!told.isEmpty()) {
            rows.insertDifferences(list.id(), check, told, true);
        }
        if (!unheard.isEmpty()) {
            rows.insertDifferences(list.id(), check, unheard, false);
        }
        return differing;
    }

    private FactMapper.Fact fact(Comparison list, String check, Told one, String hash, int ordinal) {
        var id = ids.next();
        return new FactMapper.Fact(
                id,
                check,
                one.subjectId(),
                hash,
                ordinal,
                true,
                one.place(),
                one.unitId(),
                one.month(),
                one.detail().equals(Told.Detail.NONE)
                        ? null
                        : cipher.seal(FactMapper.DETAIL, id, one.detail().asText()),
                list.dueOn(),
                list.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
