package org.aixin.registry.recipient;

import java.util.Set;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different about a person; whatever is left out stays as it is.
 *
 * @param selfCareGrade the text of a {@link SelfCareGrade}
 * @param cleared what is there no more
 * @param resumes whether care goes on after a pause, where it is said that there is care; else it begins anew after an exit
 * @param care where and why the person is cared for from which day
 */
public record Amendment(
        @Nullable Sensitive name,
        @Nullable Sensitive idNumber,
        @Nullable Sensitive phone,
        @Nullable Sensitive disabilityCertificate,
        @Nullable Sensitive guardianName,
        @Nullable String guardianRelation,
        @Nullable Sensitive guardianPhone,
        @Nullable Sensitive selfCareGrade,
        Set<Cleared> cleared,
        boolean resumes,
        ChangeRecipient care) {

    /** What a person can be without. */
    public enum Cleared {
        PHONE,
        DISABILITY_CERTIFICATE,
        GUARDIAN,
        GUARDIAN_PHONE,
        SELF_CARE_GRADE
    }

    /** Whether it says anything about who the person is. */
    boolean isOfThePerson() {
        return name != null
                || idNumber != null
                || phone != null
                || disabilityCertificate != null
                || guardianName != null
                || guardianRelation != null
                || guardianPhone != null
                || selfCareGrade != null
                || !cleared.isEmpty();
    }
}
