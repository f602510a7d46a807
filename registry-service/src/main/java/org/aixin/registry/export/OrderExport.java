package org.aixin.registry.export;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.batch.CaseReference;
import org.aixin.registry.division.AskedDivision;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a list as a sheet: the same rows as the list with the same filters shows.
 *
 * @param plainFields what is to be in the clear; left out, nothing is
 * @param children whether those under 14 are told of like anybody else; left out, they are not
 */
record OrderExport(
        @NotNull ExportKind kind,
        @NotNull ExportFormat format,

        @NotNull @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
        String division,

        @Nullable Long unitId,
        @Nullable UnitTreeKind tree,
        @Nullable RecipientCategory category,
        @Nullable RecipientStatus status,
        @Nullable List<@NotNull PlainField> plainFields,
        @Nullable Boolean children,
        @NotNull ExportPurpose purpose,

        @NotNull
        @Size(min = 1, max = CaseReference.LONGEST)
        @Pattern(regexp = CaseReference.FORM, message = CaseReference.EXPECTED)
        String caseReference) {

    List<PlainField> plain() {
        return plainFields == null ? List.of() : plainFields;
    }

    boolean withChildren() {
        return Boolean.TRUE.equals(children);
    }

    UnitTreeKind inTree() {
        return tree == null ? UnitTreeKind.MANAGED_BY : tree;
    }
}
