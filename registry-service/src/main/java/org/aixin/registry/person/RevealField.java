package org.aixin.registry.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aixin.kernel.problem.Invalid;
import org.aixin.registry.batch.CaseReference;

/**
 * Asks for one field in the clear.
 *
 * @param caseReference the number of the case it is needed for
 */
public record RevealField(
        @NotNull PersonalField field,
        @NotNull RevealPurpose purpose,

        @NotNull
        @Size(min = 1, max = CaseReference.LONGEST)
        @Pattern(regexp = CaseReference.FORM, message = CaseReference.EXPECTED)
        String caseReference) {

    /** @throws Invalid if the reference holds an identity or telephone number: it will stand in the audit */
    void requireNobodysNumber() {
        CaseReference.requireNobodysNumber(caseReference);
    }
}
