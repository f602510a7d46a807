package org.aixin.registry.benefit;

import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/** What a note may hold. */
final class BenefitNotes {

    private static final int LONGEST = 300;

    /** Identity numbers, telephone numbers and accounts, which have eleven digits and more. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{11}");

    private BenefitNotes() {}

    /** @throws Invalid if it is blank, too long, or holds the number of somebody */
    static void check(@Nullable Sensitive note) {
        if (note == null) {
            return;
        }
        if (note.reveal().isBlank()) {
            throw new Invalid(FieldProblem.of("note", "required"));
        }
        if (note.reveal().length() > LONGEST) {
            throw new Invalid(FieldProblem.of("note", "too-long", LONGEST));
        }
        if (NUMBER_OF_A_PERSON.matcher(note.reveal()).find()) {
            throw new Invalid(FieldProblem.of("note", "note-personal"));
        }
    }
}
