package org.aixin.registry.bulk.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.change.ListedChanges;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;

/** A row that is being looked at, and what was found of it so far. */
final class Draft {

    /** A household of the register is named by its number, which is longer than anything people count by. */
    private static final Pattern OWN_NUMBER = Pattern.compile("\\d{16,19}");

    final SheetLine line;
    final RecipientFacts facts;
    final List<FieldProblem> problems;

    /** Keyed hash of the identity number; null where that is malformed. */
    final @Nullable String numberIndex;

    /** Who is in the register already. */
    @Nullable
    PersonalFile file;

    /** What would become different about that person. */
    ListedChanges.@Nullable Said said;

    /** What the file calls the household. */
    FileHouseholds.@Nullable Place household;

    @Nullable
    Long householdId;

    @Nullable
    String place;

    Draft(SheetLine line, RecipientFacts facts, @Nullable String numberIndex) {
        this.line = line;
        this.facts = facts;
        this.problems = new ArrayList<>(facts.problems());
        this.numberIndex = numberIndex;
    }

    void refuse(SheetField field, String code, Object... args) {
        problems.add(FieldProblem.of(field.name(), code, args));
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    /** The import whose file named the household. */
    long batch(long itself) {
        return facts.batch() == null ? itself : facts.batch();
    }

    /** The register's number of the household, where the row names it so. */
    @Nullable
    Long ownNumber() {
        var named = facts.household();
        return named != null && OWN_NUMBER.matcher(named.reveal()).matches() ? parsed(named.reveal()) : null;
    }

    private static @Nullable Long parsed(String number) {
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException beyond) {
            return null;
        }
    }

    RowOutcome outcome() {
        if (!isRight()) {
            return RowOutcome.WRONG;
        }
        return file == null ? RowOutcome.NEW : said == null ? RowOutcome.SAME : RowOutcome.CHANGED;
    }

    Examined examined() {
        return new Examined(line, outcome(), problems, numberIndex);
    }
}
