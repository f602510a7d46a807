package org.aixin.registry.bulk.recipient;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.household.HouseholdKind;
import org.aixin.registry.recipient.RegisterRecipient;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, understood as far as it can be.
 *
 * @param place code of the village or township
 * @param wholeTownship whether no village was named
 * @param household what the file calls the household
 * @param batch which import the row was sent with first
 * @param problems what cannot be understood
 */
record RecipientFacts(
        @Nullable IdentityNumber idNumber,
        @Nullable Sensitive name,
        @Nullable RecipientCategory category,
        @Nullable List<RecipientCategory> tags,
        @Nullable String place,
        boolean wholeTownship,
        @Nullable Sensitive address,
        @Nullable Sensitive household,
        @Nullable HouseholdKind kind,
        @Nullable Sensitive phone,
        @Nullable Sensitive certificate,
        @Nullable Sensitive guardianName,
        @Nullable String guardianRelation,
        @Nullable Sensitive guardianPhone,
        @Nullable LocalDate from,
        @Nullable Long batch,
        List<FieldProblem> problems) {

    /** The command that enters the person. */
    RegisterRecipient entry(long householdId, LocalDate otherwise) {
        if (name == null || idNumber == null || category == null) {
            throw new IllegalStateException("A row that was not understood is not entered");
        }
        return new RegisterRecipient(
                null,
                householdId,
                name,
                Sensitive.of(idNumber.reveal()),
                phone,
                category,
                tags,
                certificate,
                guardianName == null || guardianRelation == null
                        ? null
                        : new RegisterRecipient.Guardian(guardianName, guardianRelation, guardianPhone),
                null,
                from == null ? otherwise : from);
    }
}
