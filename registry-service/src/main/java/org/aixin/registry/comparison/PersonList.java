package org.aixin.registry.comparison;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.bulk.row.Places;
import org.aixin.registry.recipient.ByNumber;
import org.jspecify.annotations.Nullable;

/** Those who died, moved, lost a certificate or learn: each row says one thing of one person. */
class PersonList implements HeldList {

    private static final int SCHOOL_YEAR_BEGINS = 9;

    private final Comparison list;
    private final ListReading reading;
    private final ByNumber registered;
    private final ComparisonMapper rows;
    private final Facts facts;
    private final Places places;
    private final LocalDate today;

    /** @param places of the whole province, of a list of those who moved; else none */
    PersonList(
            Comparison list,
            ListReading reading,
            ByNumber registered,
            ComparisonMapper rows,
            Facts facts,
            Places places,
            LocalDate today) {
        this.list = list;
        this.reading = reading;
        this.registered = registered;
        this.rows = rows;
        this.facts = facts;
        this.places = places;
        this.today = today;
    }

    @Override
    public Tally hold(List<ListLine> chunk) {
        var tally = new Tally(chunk.size());
        var indexes = new HashMap<Integer, String>();
        var problems = new HashMap<Integer, List<FieldProblem>>();
        for (var line : chunk) {
            var wrong = new ArrayList<>(line.problems());
            var number = reading.number(line, wrong);
            if (number != null) {
                indexes.put(line.number(), registered.indexOf(number));
            }
            problems.put(line.number(), wrong);
        }
        var known = registered.among(Set.copyOf(indexes.values()));
        var met = new Met(
                rows,
                list.id(),
                known.values().stream().map(ByNumber.Registered::id).collect(toSet()));
        var said = new ArrayList<Told>();
        for (var line : chunk) {
            var wrong = Objects.requireNonNull(problems.get(line.number()));
            var index = indexes.get(line.number());
            var person = index == null ? null : known.get(index);
            if (!wrong.isEmpty()) {
                tally.wrong(line, wrong);
            } else if (person == null || !DivisionCode.isWithin(person.divisionCode(), list.divisionCode())) {
                tally.elsewhere();
            } else {
                hold(person.id(), line, met, said, tally);
            }
        }
        met.keep();
        tally.same(said.size() - facts.tell(list, check(list.kind()), said).size());
        return tally;
    }

    /** A row of somebody in the area. */
    private void hold(long person, ListLine line, Met met, List<Told> said, Tally tally) {
        var wrong = new ArrayList<FieldProblem>();
        var told = told(person, line, wrong);
        if (!wrong.isEmpty()) {
            tally.wrong(line, wrong);
        } else if (!met.add(person)) {
            tally.twice();
        } else if (told == null) {
            tally.same(1);
        } else {
            said.add(told);
        }
    }

    private static String check(ComparisonKind kind) {
        return switch (kind) {
            case DECEASED -> Checks.DEAD;
            case MOVED -> Checks.MOVED;
            case CERTIFICATE_CANCELLED -> Checks.CERTIFICATE;
            case SCHOOL -> Checks.OF_AGE;
            case BENEFIT, ROSTER -> throw new IllegalStateException("not a list of this kind: " + kind);
        };
    }

    /** Null where the row says nothing that anything follows from. */
    private @Nullable Told told(long person, ListLine line, List<FieldProblem> wrong) {
        return switch (list.kind()) {
            case DECEASED -> {
                var day = reading.day(line, ComparisonField.DIED_ON, wrong);
                yield new Told(
                        person,
                        String.valueOf(day),
                        null,
                        null,
                        null,
                        new Told.Detail(day, ListReading.words(line, ComparisonField.TOLD_BY)));
            }
            case CERTIFICATE_CANCELLED -> {
                var day = reading.day(line, ComparisonField.CANCELLED_ON, wrong);
                yield new Told(person, String.valueOf(day), null, null, null, new Told.Detail(day, null));
            }
            case MOVED -> moved(person, line, wrong);
            case SCHOOL -> {
                // What is right in one school year has to be seen again in the next.
                var year = today.getMonthValue() < SCHOOL_YEAR_BEGINS ? today.getYear() - 1 : today.getYear();
                yield ListReading.isPartTime(line.text(ComparisonField.FORM))
                        ? null
                        : new Told(
                                person,
                                "school-year:" + year,
                                null,
                                null,
                                null,
                                new Told.Detail(null, ListReading.words(line, ComparisonField.SCHOOL)));
            }
            case BENEFIT, ROSTER -> throw new IllegalStateException("not a list of this kind: " + list.kind());
        };
    }

    private Told moved(long person, ListLine line, List<FieldProblem> wrong) {
        var against = new ArrayList<FieldProblem>();
        var place = places.find(
                line.text(ComparisonField.COUNTY),
                line.text(ComparisonField.TOWNSHIP),
                line.text(ComparisonField.VILLAGE),
                against);
        // A place that nobody knows here lies beyond the province, and is told in the words of the list.
        against.stream().filter(one -> !one.code().equals("township-unknown")).forEach(wrong::add);
        var words = Stream.of(ComparisonField.COUNTY, ComparisonField.TOWNSHIP, ComparisonField.VILLAGE)
                .map(field -> ListReading.words(line, field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Told(
                person,
                place == null ? ComparisonWords.plain(words) : place,
                place,
                null,
                null,
                new Told.Detail(null, words.isEmpty() ? null : words));
    }
}
