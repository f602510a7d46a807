package org.aixin.registry.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.ExitReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolvingTest {

    @Test
    void eachCheckHasItsOwnWaysOut() {
        assertThat(wrong(StandingCheck.ORPHAN_OF_AGE, said(Resolution.HANDOVER_ASKED, null, null, "请交接")))
                .containsExactly("resolution not-with-check");
        assertThat(wrong(StandingCheck.DEAD_BUT_PAIRED, said(Resolution.IS_RIGHT, null, RightBecause.OTHER, "无误")))
                .as("nobody who died is cared for rightly")
                .containsExactly("resolution not-with-check");
        assertThat(wrong(StandingCheck.PHONE_OF_MANY, said(Resolution.EXIT_PROPOSED, null, null, null)))
                .containsExactly("resolution not-with-check");
    }

    @Test
    void whatIsAskedOfOthersIsSaidInWords() {
        assertThat(wrong(StandingCheck.CADRE_LEFT_BUT_PAIRED, said(Resolution.HANDOVER_ASKED, null, null, null)))
                .containsExactly("note required");
        assertThat(wrong(StandingCheck.DEAD_BUT_PAIRED, said(Resolution.PAIRING_END_ASKED, null, null, "已电话告知县关委办")))
                .isEmpty();
        assertThat(wrong(
                        StandingCheck.DEAD_BUT_PAIRED,
                        said(Resolution.PAIRING_END_ASKED, null, null, "12000000001 未接")))
                .containsExactly("note number-of-a-person");
    }

    @Test
    void whatIsRightIsRightForAReasonOfThatCheck() {
        assertThat(wrong(StandingCheck.PHONE_OF_MANY, said(Resolution.IS_RIGHT, null, null, null)))
                .containsExactly("reason required");
        assertThat(wrong(
                        StandingCheck.PHONE_OF_MANY,
                        said(Resolution.IS_RIGHT, null, RightBecause.STILL_IN_EDUCATION, null)))
                .containsExactly("reason not-with-check");
        assertThat(wrong(StandingCheck.PHONE_OF_MANY, said(Resolution.IS_RIGHT, null, RightBecause.OTHER, null)))
                .containsExactly("note required");
        assertThat(wrong(StandingCheck.PHONE_OF_MANY, said(Resolution.IS_RIGHT, null, RightBecause.INSTITUTION, null)))
                .isEmpty();
    }

    @Test
    void anotherCategoryIsOneThatEndsTheDoubt() {
        assertThat(wrong(
                        StandingCheck.ORPHAN_OF_AGE,
                        said(Resolution.CATEGORY_PROPOSED, RecipientCategory.DE_FACTO_UNATTENDED_CHILD, null, null)))
                .containsExactly("category not-with-check");
        assertThat(wrong(
                        StandingCheck.GRADE_AGAINST_CATEGORY,
                        said(Resolution.CATEGORY_PROPOSED, RecipientCategory.SEVERELY_DISABLED_HARDSHIP, null, null)))
                .containsExactly("category not-with-check");
        assertThat(wrong(
                        StandingCheck.GRADE_AGAINST_CATEGORY,
                        said(Resolution.CATEGORY_PROPOSED, RecipientCategory.DESTITUTE, null, null)))
                .isEmpty();
        assertThat(wrong(StandingCheck.ORPHAN_OF_AGE, said(Resolution.CATEGORY_PROPOSED, null, null, null)))
                .containsExactly("category required");
        assertThat(wrong(
                        StandingCheck.ORPHAN_OF_AGE,
                        said(Resolution.EXIT_PROPOSED, RecipientCategory.DESTITUTE, RightBecause.OTHER, null)))
                .containsExactly("category not-with-type", "reason not-with-type");
    }

    @Test
    void aProposalNamesTheVersionThatWasLookedAt() {
        assertThat(wrong(
                        StandingCheck.ORPHAN_OF_AGE,
                        new ResolveFinding(Resolution.EXIT_PROPOSED, null, null, null, null, null, null, null)))
                .containsExactly("recipientVersion required");
    }

    @Test
    void whoeverIsEnrolledAndNotRegisteredIsEnteredWithoutAFurtherWord() {
        assertThat(wrong(StandingCheck.ENROLLED_NOT_REGISTERED, said(Resolution.ENTRY_PROPOSED, null, null, null)))
                .isEmpty();
        assertThat(wrong(
                        StandingCheck.ENROLLED_NOT_REGISTERED,
                        new ResolveFinding(Resolution.ENTRY_PROPOSED, null, null, null, 7L, "622921100", null, null)))
                .containsExactly("householdId household-or-division");
        assertThat(wrong(StandingCheck.ENROLLED_NOT_REGISTERED, said(Resolution.EXIT_PROPOSED, null, null, null)))
                .containsExactly("resolution not-with-check");
        assertThat(wrong(
                        StandingCheck.ENROLLED_NOT_REGISTERED,
                        said(Resolution.IS_RIGHT, null, RightBecause.APPLIED_FOR, null)))
                .containsExactly("reason not-with-check");
    }

    @Test
    void whoeverIsRegisteredAndNotEnrolledLeavesForAReasonThatIsSaid() {
        assertThat(wrong(StandingCheck.REGISTERED_NOT_ENROLLED, said(Resolution.EXIT_PROPOSED, null, null, null)))
                .containsExactly("exitReason required");
        assertThat(wrong(
                        StandingCheck.REGISTERED_NOT_ENROLLED,
                        new ResolveFinding(
                                Resolution.EXIT_PROPOSED,
                                1L,
                                null,
                                ExitReason.NO_LONGER_DESTITUTE,
                                null,
                                null,
                                null,
                                null)))
                .isEmpty();
        assertThat(wrong(
                        StandingCheck.ORPHAN_OF_AGE,
                        new ResolveFinding(
                                Resolution.EXIT_PROPOSED, 1L, null, ExitReason.ADOPTED, null, null, null, null)))
                .as("there it follows from the check")
                .containsExactly("exitReason not-with-type");
        assertThat(wrong(StandingCheck.REGISTERED_NOT_ENROLLED, said(Resolution.BENEFIT_ASKED, null, null, null)))
                .containsExactly("note required");
    }

    private static ResolveFinding said(
            Resolution resolution,
            @Nullable RecipientCategory category,
            @Nullable RightBecause reason,
            @Nullable String note) {
        return new ResolveFinding(
                resolution, 1L, category, null, null, null, reason, note == null ? null : Sensitive.of(note));
    }

    private static List<String> wrong(StandingCheck check, ResolveFinding said) {
        var refused = catchThrowableOfType(Invalid.class, () -> Resolving.check(check, said));
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(one -> one.field() + " " + one.code())
                        .toList();
    }
}
