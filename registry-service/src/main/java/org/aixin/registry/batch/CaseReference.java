package org.aixin.registry.batch;

import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;

/** The number of the case that something is needed for: letters and digits, so that nobody writes a name there. */
public final class CaseReference {

    public static final int LONGEST = 40;
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._/-]*";
    public static final String EXPECTED = "{field.case-reference}";

    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![0-9])(?:1[0-9]{10}|[0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9])");

    private CaseReference() {}

    /** @throws Invalid if it holds an identity or telephone number: it will stand in the audit */
    public static void requireNobodysNumber(String caseReference) {
        if (NUMBER_OF_A_PERSON.matcher(caseReference).find()) {
            throw new Invalid(FieldProblem.of("caseReference", "personal-number"));
        }
    }
}
