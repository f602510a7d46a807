package org.aixin.registry.comparison;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.batch.CommandRefused;
import org.aixin.registry.benefit.BenefitProgramme;
import org.aixin.registry.benefit.ListedBenefits;
import org.aixin.registry.bulk.row.Places;
import org.aixin.registry.recipient.ByNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who draws a benefit. Its rows are taken over as any source's are, so that whoever is not in the register is found as one
 * who is enrolled and not registered; once the list is whole, also who is registered and not enrolled, and whose benefit ran
 * and is not on the list any more.
 */
class BenefitList implements HeldList {

    private static final int AT_ONCE = 500;
    private static final Pattern ROW = Pattern.compile("\\[(\\d+)\\]\\.(\\w+)");
    private static final Map<String, ComparisonField> FIELDS = Map.of(
            "name", ComparisonField.NAME,
            "idNumber", ComparisonField.ID_NUMBER,
            "divisionCode", ComparisonField.TOWNSHIP,
            "firstMonth", ComparisonField.FIRST_MONTH,
            "lastMonth", ComparisonField.LAST_MONTH,
            "amountFen", ComparisonField.AMOUNT);

    private final Comparison list;
    private final BenefitProgramme programme;
    private final YearMonth month;
    private final String origin;
    private final ListReading reading;
    private final ByNumber registered;
    private final ListedBenefits benefits;
    private final ComparisonMapper rows;
    private final RosterMapper people;
    private final Facts facts;
    private final Places places;
    private Taken taken = new Taken();
    private Stage stage = Stage.UNLISTED;
    private long after;

    /** @param places of the area */
    BenefitList(
            Comparison list,
            String origin,
            ListReading reading,
            ByNumber registered,
            ListedBenefits benefits,
            ComparisonMapper rows,
            RosterMapper people,
            Facts facts,
            Places places) {
        this.list = list;
        this.programme = requireNonNull(list.programme());
        this.month = YearMonth.parse(requireNonNull(list.month()));
        this.origin = origin;
        this.reading = reading;
        this.registered = registered;
        this.benefits = benefits;
        this.rows = rows;
        this.people = people;
        this.facts = facts;
        this.places = places;
    }

    /** What is looked for once all rows are held. */
    private enum Stage {
        UNLISTED,
        COVERAGE,
        NOT_ENROLLED,
        OVER
    }

    /** What became of the rows of a chunk when they were taken over. */
    private static final class Taken {

        private final Map<Integer, List<FieldProblem>> wrong = new HashMap<>();
        private final Set<Integer> elsewhere = new HashSet<>();
        private final Map<Integer, Long> enrolments = new HashMap<>();
    }

    /** A row that can be taken over. */
    private record Ready(ListLine line, ListedBenefits.Said said) {}

    @Override
    public void before(List<ListLine> chunk) {
        taken = new Taken();
        var indexes = new HashMap<Integer, String>();
        var ready = new ArrayList<Ready>();
        for (var line : chunk) {
            var problems = new ArrayList<>(line.problems());
            var number = reading.number(line, problems);
            var name = reading.name(line, problems);
            var first = reading.month(line, ComparisonField.FIRST_MONTH, problems);
            var last = reading.month(line, ComparisonField.LAST_MONTH, problems);
            var fen = reading.fen(line, problems);
            if (number != null) {
                indexes.put(line.number(), registered.indexOf(number));
            }
            if (!problems.isEmpty() || number == null || name == null || first == null) {
                taken.wrong.put(line.number(), problems);
                continue;
            }
            ready.add(new Ready(line, new ListedBenefits.Said(name, number, "", first, last, fen)));
        }
        var known = registered.among(Set.copyOf(indexes.values()));
        take(ready.stream()
                .map(one -> placed(
                        one, known.get(requireNonNull(indexes.get(one.line().number())))))
                .filter(Objects::nonNull)
                .toList());
    }

    /** With the place of the person, or of a stranger the one that the row tells; null where it is none of the area. */
    private @Nullable Ready placed(Ready one, ByNumber.@Nullable Registered person) {
        if (person != null && !DivisionCode.isWithin(person.divisionCode(), list.divisionCode())) {
            taken.elsewhere.add(one.line().number());
            return null;
        }
        var problems = new ArrayList<FieldProblem>();
        var place = person == null
                ? places.find(
                        one.line().text(ComparisonField.COUNTY),
                        one.line().text(ComparisonField.TOWNSHIP),
                        one.line().text(ComparisonField.VILLAGE),
                        problems)
                : person.divisionCode();
        if (place == null) {
            taken.wrong.put(one.line().number(), problems);
            return null;
        }
        return new Ready(one.line(), one.said().at(place));
    }

    /** All that can be; what stands against some rows does not hold up the others. */
    private void take(List<Ready> ready) {
        var left = ready;
        while (!left.isEmpty()) {
            try {
                var ids = benefits.take(
                        origin, programme, left.stream().map(Ready::said).toList());
                for (int i = 0; i < ids.size(); i++) {
                    var id = ids.get(i);
                    if (id == null) {
                        // Of nobody in the register, and nobody whom the benefit makes one to be cared for.
                        taken.elsewhere.add(left.get(i).line().number());
                    } else {
                        taken.enrolments.put(left.get(i).line().number(), id);
                    }
                }
                return;
            } catch (CommandRefused refused) {
                left = without(left, refused.errors());
            }
        }
    }

    private List<Ready> without(List<Ready> rows, List<FieldProblem> errors) {
        var against = new HashMap<Integer, List<FieldProblem>>();
        for (var error : errors) {
            var said = ROW.matcher(error.field());
            if (!said.matches()) {
                throw new IllegalStateException("a problem of no row: " + error.code());
            }
            var field = FIELDS.getOrDefault(said.group(2), ComparisonField.ID_NUMBER);
            against.computeIfAbsent(Integer.valueOf(said.group(1)), any -> new ArrayList<>())
                    .add(FieldProblem.of(
                            field.name(), error.code(), error.args().toArray()));
        }
        var left = new ArrayList<Ready>();
        for (int i = 0; i < rows.size(); i++) {
            var number = rows.get(i).line().number();
            var problems = against.get(i);
            if (problems == null) {
                left.add(rows.get(i));
            } else if (problems.stream().anyMatch(one -> one.code().equals("identity-number-held"))) {
                // Somebody of another area: where, is nothing for this list.
                taken.elsewhere.add(number);
            } else {
                taken.wrong.put(number, problems);
            }
        }
        return left;
    }

    @Override
    public Tally hold(List<ListLine> chunk) {
        var tally = new Tally(chunk.size());
        var whose = taken.enrolments.isEmpty()
                ? new HashMap<Long, RosterMapper.Enrolled>()
                : people.enrolled(Set.copyOf(taken.enrolments.values())).stream()
                        .collect(toMap(RosterMapper.Enrolled::id, one -> one));
        var met = new Met(
                rows, list.id(), whose.values().stream().map(BenefitList::whom).collect(toSet()));
        var recipients = new HashSet<Long>();
        var holders = new HashSet<Long>();
        for (var line : chunk) {
            var enrolment = taken.enrolments.get(line.number());
            var enrolled = enrolment == null ? null : whose.get(enrolment);
            var wrong = taken.wrong.get(line.number());
            if (wrong != null) {
                tally.wrong(line, wrong);
            } else if (enrolled == null) {
                tally.elsewhere();
            } else if (!met.add(whom(enrolled))) {
                tally.twice();
            } else if (enrolled.recipientId() != null) {
                recipients.add(enrolled.recipientId());
            } else {
                holders.add(requireNonNull(enrolled.holderId()));
            }
        }
        met.keep();
        if (!recipients.isEmpty()) {
            facts.takeBack(
                    Checks.NOT_LISTED,
                    people.enrolledOf(recipients, programme).stream()
                            .map(RosterMapper.Enrolled::id)
                            .collect(toSet()));
        }
        var strangers = facts.look(list, Checks.NOT_REGISTERED, holders);
        tally.same(recipients.size() + holders.size() - strangers.size());
        return tally;
    }

    private static long whom(RosterMapper.Enrolled one) {
        return one.recipientId() == null ? requireNonNull(one.holderId()) : one.recipientId();
    }

    @Override
    public boolean conclude() {
        if (!list.complete()) {
            return false;
        }
        switch (stage) {
            case UNLISTED -> {
                if (!nextUnlisted()) {
                    next(Stage.COVERAGE);
                }
            }
            case COVERAGE -> {
                if (programme.expectedOf().isPresent()) {
                    benefits.complete(list.divisionCode(), programme, month);
                }
                next(programme.expectedOf().isPresent() ? Stage.NOT_ENROLLED : Stage.OVER);
            }
            case NOT_ENROLLED -> {
                if (!nextNotEnrolled(programme.expectedOf().orElseThrow())) {
                    next(Stage.OVER);
                }
            }
            case OVER -> {
                return false;
            }
        }
        return stage != Stage.OVER;
    }

    private void next(Stage then) {
        stage = then;
        after = 0;
    }

    private boolean nextUnlisted() {
        var prefix = DivisionCode.prefixOf(list.divisionCode());
        var page = people.unlisted(list.id(), programme, prefix, month.toString(), after, AT_ONCE);
        if (page.isEmpty()) {
            return false;
        }
        after = page.get(page.size() - 1).id();
        facts.tell(
                list,
                Checks.NOT_LISTED,
                page.stream()
                        .map(one ->
                                new Told(one.id(), month.toString(), null, null, month.toString(), Told.Detail.NONE))
                        .toList());
        return true;
    }

    private boolean nextNotEnrolled(RecipientCategory category) {
        var prefix = DivisionCode.prefixOf(list.divisionCode());
        var page = people.unlistedOf(list.id(), category, prefix, after, AT_ONCE);
        if (page.isEmpty()) {
            return false;
        }
        after = page.get(page.size() - 1);
        facts.look(list, Checks.NOT_ENROLLED, page);
        return true;
    }
}
