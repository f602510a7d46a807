package org.aixin.registry.batch;

import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/** What a {@code note} may hold that goes with a decision. */
public final class Notes {

    private static final int LONGEST = 300;

    /** Identity numbers, telephone numbers and accounts, which have eleven digits and more. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{11}");

    private Notes() {}

    /** @throws Invalid if it is too long, or holds the number of somebody */
    public static void check(@Nullable Sensitive note) {
        if (note == null) {
            return;
        }
        if (note.reveal().length() > LONGEST) {
            throw new Invalid(FieldProblem.of("note", "too-long", LONGEST));
        }
        if (NUMBER_OF_A_PERSON.matcher(note.reveal()).find()) {
            throw new Invalid(FieldProblem.of("note", "note-personal"));
        }
    }

    /** The same of one that says something where it is given. */
    public static void checkSaid(@Nullable Sensitive note) {
        if (note != null && note.reveal().isBlank()) {
            throw new Invalid(FieldProblem.of("note", "required"));
        }
        check(note);
    }
}
