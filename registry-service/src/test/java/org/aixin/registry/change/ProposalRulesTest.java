package org.aixin.registry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.household.Dwelling;
import org.aixin.registry.recipient.Amendment;
import org.aixin.registry.recipient.PersonalFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which fields go with which type, and what of them is a difference. */
class ProposalRulesTest {

    private static final String ENTRY =
            "\"type\":\"ADD\",\"name\":\"马小禾\",\"idNumber\":\"629900195001010013\"," + "\"category\":\"ORPHAN\"";

    @Test
    void anEntryNamesThePersonTheCategoryAndAHouseholdOrAVillage() {
        assertThat(wrong("{\"type\":\"ADD\"}"))
                .containsExactly(
                        "name required", "idNumber required", "category required", "householdId household-or-division");
        assertThat(wrong("{" + ENTRY + ",\"householdId\":\"5\",\"divisionCode\":\"622921100206\"}"))
                .containsExactly("householdId household-or-division");
        assertThat(wrong("{" + ENTRY + ",\"householdId\":\"5\",\"address\":\"三社\"}"))
                .containsExactly("address not-with-type");
        assertThat(wrong("{" + ENTRY + ",\"divisionCode\":\"622921100206\",\"address\":\"三社\"}"))
                .isEmpty();
        assertThat(wrong("{" + ENTRY + ",\"householdId\":\"5\",\"guardian\":{\"phone\":\"12000000001\"}}"))
                .containsExactly("guardian.name required", "guardian.relation required");
    }

    @Test
    void anExitNamesItsReasonAndNothingElse() {
        assertThat(wrong("{\"type\":\"EXIT\",\"recipientId\":\"5\",\"recipientVersion\":1,\"name\":\"马小禾\"}"))
                .containsExactly("exitReason required", "name not-with-type");
        assertThat(wrong("{\"type\":\"EXIT\",\"exitReason\":\"ADOPTED\"}"))
                .containsExactly("recipientId required", "recipientVersion required");
        assertThat(
                        wrong(
                                "{\"type\":\"MODIFY\",\"recipientId\":\"5\",\"recipientVersion\":1,\"exitReason\":\"ADOPTED\"}"))
                .containsExactly("exitReason not-with-type");
        assertThat(wrong("{\"type\":\"MODIFY\",\"recipientId\":\"5\",\"recipientVersion\":1}"))
                .containsExactly("type nothing-said");
    }

    @Test
    void whoIsCaredForAWhileLongerLeavesOnADayAndForAReasonThatAllowsIt() {
        var gradual = "{\"type\":\"GRADUAL_EXIT\",\"recipientId\":\"5\",\"recipientVersion\":1,";
        assertThat(wrong(gradual + "\"category\":\"ORPHAN\"}"))
                .containsExactly("exitReason required", "category not-with-type", "from required");
        assertThat(wrong(gradual + "\"exitReason\":\"DECEASED\",\"from\":\"2026-12-01\"}"))
                .containsExactly("exitReason leaves-at-once");
        assertThat(wrong(gradual + "\"exitReason\":\"NO_LONGER_DESTITUTE\",\"from\":\"2026-12-01\"}"))
                .isEmpty();
    }

    @Test
    void aPauseNamesItsReasonAndItsEndNothing() {
        var of = "\",\"recipientId\":\"5\",\"recipientVersion\":1";
        assertThat(wrong("{\"type\":\"SUSPEND" + of + ",\"category\":\"ORPHAN\"}"))
                .containsExactly("suspensionReason required", "category not-with-type");
        assertThat(wrong("{\"type\":\"SUSPEND" + of + ",\"suspensionReason\":\"AWAY\"}"))
                .isEmpty();
        assertThat(wrong("{\"type\":\"SUSPEND" + of + ",\"suspensionReason\":\"OTHER\"}"))
                .containsExactly("note required");
        assertThat(wrong("{\"type\":\"RESUME" + of + ",\"suspensionReason\":\"AWAY\"}"))
                .containsExactly("suspensionReason not-with-type");
        assertThat(wrong("{\"type\":\"RESUME" + of + "}")).isEmpty();
        assertThat(wrong(modify("\"suspensionReason\":\"AWAY\""))).containsExactly("suspensionReason not-with-type");
    }

    @Test
    void theNumberOfABookletIsThatOfTheHouseholdOneLivesIn() {
        assertThat(wrong("{" + ENTRY + ",\"householdId\":\"5\",\"registerNumber\":\"107\"}"))
                .containsExactly("registerNumber not-with-type");
        assertThat(wrong("{" + ENTRY + ",\"divisionCode\":\"622921100206\",\"registerNumber\":\"107\"}"))
                .isEmpty();
        assertThat(wrong(modify("\"householdId\":\"7\",\"registerNumber\":\"107\"")))
                .containsExactly("registerNumber address-of-which-household");
        assertThat(wrong(modify("\"registerNumber\":\" \""))).containsExactly("registerNumber required");
    }

    @Test
    void whatIsSaidOfSomebodysHealthPrintsNothing() {
        var said = command(modify("\"selfCareGrade\":\"PARTIAL\""));

        assertThat(said.toString() + Content.of(said)).doesNotContain("PARTIAL");
    }

    @Test
    void nothingIsTakenAwayByAnEmptyTextAndNothingIsSaidAndTakenAway() {
        assertThat(wrong(modify("\"phone\":\" \""))).containsExactly("phone required");
        assertThat(wrong(modify("\"phone\":\"12000000001\",\"clear\":[\"PHONE\"]")))
                .containsExactly("clear said-and-cleared");
        assertThat(wrong(modify("\"clear\":[\"PHONE\"]"))).isEmpty();
    }

    @Test
    void aNoteHoldsNobodysNumber() {
        assertThat(wrong(modify("\"phone\":\"12000000001\",\"note\":\"原号 13800138000 停用\"")))
                .containsExactly("note number-of-a-person");
        assertThat(wrong(modify("\"phone\":\"12000000001\",\"note\":\"原号停用\""))).isEmpty();
        assertThat(wrong(modify("\"phone\":\"12000000001\",\"note\":\"" + "长".repeat(301) + "\"")))
                .containsExactly("note too-long");
    }

    @Test
    void aCadreSaysWhatIsWrongOfAPersonButMovesAndEntersNobody() {
        var correction = command("{\"type\":\"MODIFY\",\"recipientId\":\"5\",\"name\":\"马小禾\"}");
        assertThatCode(() -> ProposalRules.checkCadre(correction, Content.of(correction)))
                .doesNotThrowAnyException();
        var entry = command("{" + ENTRY + ",\"householdId\":\"5\"}");
        assertThat(problems(() -> ProposalRules.checkCadre(entry, Content.of(entry))))
                .containsExactly("type for-offices");
        var move = command("{\"type\":\"MODIFY\",\"recipientId\":\"5\",\"householdId\":\"7\"}");
        assertThat(problems(() -> ProposalRules.checkCadre(move, Content.of(move))))
                .containsExactly("householdId for-offices");
    }

    @Test
    void onlyWhatDiffersIsAChange() {
        var file = file();
        var said = Content.of(command(modify("\"name\":\"马小禾\",\"phone\":\"12000000001\",\"clear\":[\"GUARDIAN\"]")));

        var different = said.without(said.asIn(file, Dwelling.UNKNOWN), false);

        assertThat(different.fields())
                .as("there is no guardian and the name is known")
                .containsExactly(ChangeField.PHONE);
    }

    @Test
    void aGuardianIsTakenAwayWholeThoughNoTelephoneWasKnown() {
        var said = new Content(
                Map.of(),
                Map.of(ChangeField.GUARDIAN_NAME, Sensitive.of(""), ChangeField.GUARDIAN_RELATION, Sensitive.of("")));

        assertThat(said.amendment(ChangeType.MODIFY, LocalDate.of(2026, 1, 1)).cleared())
                .containsExactly(Amendment.Cleared.GUARDIAN);
    }

    @Test
    void whatIsSealedComesBackAndPrintsNothing() {
        var said = Content.of(command(modify("\"name\":\"马小禾\",\"tags\":[\"DESTITUTE\",\"ORPHAN\"]")));

        var again = Content.parse(said.factsAsText(), said.personalAsText());

        assertThat(again).isEqualTo(said);
        assertThat(again.facts()).containsEntry(ChangeField.TAGS, "ORPHAN,DESTITUTE");
        assertThat(said.toString() + said.factsAsText()).doesNotContain("马小禾");
    }

    private static PersonalFile file() {
        return new PersonalFile(
                5,
                1,
                7,
                "622921100206",
                RecipientCategory.ORPHAN,
                List.of(),
                RecipientStatus.ACTIVE,
                null,
                null,
                PersonName.parse("马小禾"),
                IdentityNumber.stored(Sensitive.of("629900195001010013")),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String modify(String fields) {
        return "{\"type\":\"MODIFY\",\"recipientId\":\"5\",\"recipientVersion\":1," + fields + "}";
    }

    private static ProposeChange command(String json) {
        return AixinJson.requests().readValue(json, ProposeChange.class);
    }

    private static List<String> wrong(String json) {
        var said = command(json);
        return problems(() -> ProposalRules.checkOffice(said, Content.of(said)));
    }

    private static List<String> problems(ThrowingCallable check) {
        var refused = catchThrowableOfType(Invalid.class, check);
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList();
    }
}
