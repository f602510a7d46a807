package org.aixin.registry.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;

/**
 * The whole of what an account is to be and see.
 *
 * @param grants {@code PROVINCE}, {@code DIVISION:622921} or {@code UNIT:123}
 */
record ChangeRights(
        @NotNull Set<@NotNull Role> roles,
        @NotNull @Size(max = 50) List<@NotNull String> grants) {

    private static final Pattern FORM = Pattern.compile("PROVINCE|DIVISION:[0-9]{2,12}|UNIT:[0-9]{1,19}");

    /** @throws Invalid naming every grant that is none */
    void requireGrants() {
        var wrong = new ArrayList<FieldProblem>();
        for (int i = 0; i < grants.size(); i++) {
            if (!FORM.matcher(grants.get(i)).matches()) {
                wrong.add(FieldProblem.of("grants[" + i + "]", "grant-malformed"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
