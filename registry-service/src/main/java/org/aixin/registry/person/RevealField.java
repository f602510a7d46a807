package org.aixin.registry.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;

/**
 * Asks for one field in the clear.
 *
 * @param caseReference the number of the case it is needed for; letters and digits, so that nobody writes a name there
 */
public record RevealField(
        @NotNull PersonalField field,
        @NotNull RevealPurpose purpose,

        @NotNull
        @Size(min = 1, max = 40)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*", message = "{field.case-reference}")
        String caseReference) {

    private static final java.util.regex.Pattern NUMBER_OF_A_PERSON =
            java.util.regex.Pattern.compile("(?<![0-9])(?:1[0-9]{10}|[0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9])");

    /** @throws Invalid if the reference holds an identity or telephone number: it will stand in the audit */
    void requireNobodysNumber() {
        if (NUMBER_OF_A_PERSON.matcher(caseReference).find()) {
            throw new Invalid(FieldProblem.of("caseReference", "personal-number"));
        }
    }
}
