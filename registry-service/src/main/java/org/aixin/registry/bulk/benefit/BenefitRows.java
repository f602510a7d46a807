package org.aixin.registry.bulk.benefit;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.benefit.BenefitGrade;
import org.aixin.registry.benefit.BenefitIntake;
import org.aixin.registry.benefit.BenefitProgramme;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.bulk.row.Reading;
import org.aixin.registry.bulk.row.Readings;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.RowsAbove;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.bulk.row.SheetWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Benefits that people receive, as an office knows of them. */
@Component
class BenefitRows implements SheetKind {

    private static final String KEY = "import.benefit";

    private final Readings readings;
    private final BenefitIntake intake;
    private final SheetWords words;
    private final BlindIndex index;

    BenefitRows(Readings readings, BenefitIntake intake, SheetWords words, BlindIndex index) {
        this.readings = readings;
        this.intake = intake;
        this.words = words;
        this.index = index;
    }

    /** What a row says, understood as far as it can be, and what was found of it. */
    private static final class Draft {

        private final SheetLine line;
        private final Reading read;
        private final BenefitIntake.@Nullable Listed said;
        private final @Nullable String subject;
        private RowOutcome outcome = RowOutcome.WRONG;

        private Draft(SheetLine line, Reading read, BenefitIntake.@Nullable Listed said, @Nullable String subject) {
            this.line = line;
            this.read = read;
            this.said = said;
            this.subject = subject;
        }

        private Examined examined() {
            return new Examined(line, read.problems().isEmpty() ? outcome : RowOutcome.WRONG, read.problems(), subject);
        }
    }

    @Override
    public ImportKind kind() {
        return ImportKind.BENEFITS;
    }

    @Override
    public List<SheetField> fields() {
        return List.of(BenefitField.values());
    }

    @Override
    public List<String> choices(SheetField field) {
        return field == BenefitField.PROGRAMME
                ? words.choices(BenefitProgramme.class)
                : field == BenefitField.GRADE ? words.choices(BenefitGrade.class) : List.of();
    }

    /** Every office says of its people what they receive, as it does by hand. */
    @Override
    public boolean mayWrite(Caller caller, String division) {
        return caller.may(Permissions.CHANGE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> examine(Batch batch, List<SheetLine> lines) {
        return examined(batch, lines, intake::weigh);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> write(Batch batch, List<SheetLine> lines) {
        return examined(batch, lines, intake::take);
    }

    private List<Examined> examined(
            Batch batch,
            List<SheetLine> lines,
            Function<List<BenefitIntake.Listed>, List<BenefitIntake.Weighed>> look) {
        var drafts = lines.stream().map(line -> draft(line, batch)).toList();
        refuseTwice(drafts, batch);
        var right = new ArrayList<Draft>();
        var listed = new ArrayList<BenefitIntake.Listed>();
        for (var draft : drafts) {
            if (draft.said != null && draft.read.problems().isEmpty()) {
                right.add(draft);
                listed.add(draft.said);
            }
        }
        var weighed = look.apply(listed);
        for (int at = 0; at < right.size(); at++) {
            var draft = right.get(at);
            weighed.get(at)
                    .problems()
                    .forEach(one ->
                            draft.read.refuse(field(one), one.code(), one.args().toArray()));
            draft.outcome = switch (weighed.get(at).outcome()) {
                case ADDED -> RowOutcome.NEW;
                case CHANGED -> RowOutcome.CHANGED;
                case UNCHANGED -> RowOutcome.SAME;
            };
        }
        return drafts.stream().map(Draft::examined).toList();
    }

    private Draft draft(SheetLine line, Batch batch) {
        var read = readings.of(this, line);
        var name = read.personName(BenefitField.NAME);
        var number = read.identityNumber(BenefitField.ID_NUMBER);
        var programme = read.word(BenefitField.PROGRAMME, BenefitProgramme.class, "programme-unknown");
        var grade = read.word(BenefitField.GRADE, BenefitGrade.class, "benefit-grade-unknown");
        var first = read.month(BenefitField.FIRST_MONTH);
        var last = read.month(BenefitField.LAST_MONTH);
        var amount = amount(read);
        var place = batch.places()
                .find(
                        read.text(BenefitField.COUNTY),
                        read.text(BenefitField.TOWNSHIP),
                        read.text(BenefitField.VILLAGE),
                        read.problems());
        var said = name == null || number == null || programme == null || first == null
                ? null
                : new BenefitIntake.Listed(name, number, programme, grade, first, last, amount, place);
        var subject = said == null || number == null
                ? null
                : index.of(KEY, Sensitive.of(intake.indexOf(number) + "|" + programme + "|" + first));
        return new Draft(line, read, said, subject);
    }

    private static @Nullable Long amount(Reading read) {
        var fen = read.fen(BenefitField.AMOUNT);
        if (fen != null && (fen <= 0 || fen > BenefitIntake.LARGEST_AMOUNT)) {
            read.refuse(BenefitField.AMOUNT, "amount-unreadable");
        }
        return fen;
    }

    private static void refuseTwice(List<Draft> drafts, Batch batch) {
        var above = new RowsAbove(
                batch,
                drafts.stream().flatMap(one -> Stream.ofNullable(one.subject)).collect(toSet()));
        for (var draft : drafts) {
            var before = draft.subject == null ? null : above.before(draft.subject, draft.line.number());
            if (before != null) {
                draft.read.refuse(BenefitField.ID_NUMBER, "benefit-above", before);
            }
        }
    }

    /** What a command calls a field, in the words of the sheet. */
    private static BenefitField field(FieldProblem problem) {
        return switch (problem.field()) {
            case "name" -> BenefitField.NAME;
            case "grade" -> BenefitField.GRADE;
            case "firstMonth" -> BenefitField.FIRST_MONTH;
            case "lastMonth" -> BenefitField.LAST_MONTH;
            case "place" -> BenefitField.TOWNSHIP;
            default -> BenefitField.ID_NUMBER;
        };
    }
}
