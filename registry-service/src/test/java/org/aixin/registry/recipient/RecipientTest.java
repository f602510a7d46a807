package org.aixin.registry.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.junit.jupiter.api.Test;

class RecipientTest {

    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final LocalDate LATER = LocalDate.of(2026, 3, 1);
    static final String VILLAGE = "622921100206";

    @Test
    void theEventCarriesPlaceAndCategoryButNotThePerson() {
        var event = child().event();

        assertThat(event)
                .isEqualTo(new RecipientChanged(
                        5,
                        1,
                        List.of(new RecipientChanged.Span(
                                START,
                                null,
                                4,
                                VILLAGE,
                                RecipientCategory.ORPHAN,
                                List.of(RecipientCategory.DESTITUTE),
                                RecipientStatus.ACTIVE))));
    }

    @Test
    void thePrimaryCategoryIsNoTagAndTagsStandOnceInTheirOrder() {
        var care = new Recipient.Care(
                4,
                VILLAGE,
                RecipientCategory.DESTITUTE,
                List.of(
                        RecipientCategory.RESETTLEMENT,
                        RecipientCategory.DESTITUTE,
                        RecipientCategory.ORPHAN,
                        RecipientCategory.ORPHAN),
                RecipientStatus.ACTIVE,
                null);

        assertThat(care.tags()).containsExactly(RecipientCategory.ORPHAN, RecipientCategory.RESETTLEMENT);
    }

    @Test
    void whoExitsKeepsPlaceAndReason() {
        var exited = child().changed(
                        new ChangeRecipient(
                                LATER, null, null, null, null, RecipientStatus.EXITED, ExitReason.TURNED_18),
                        null);

        assertThat(exited.version()).isEqualTo(2);
        var last = exited.cares().last();
        assertThat(last.status()).isEqualTo(RecipientStatus.EXITED);
        assertThat(last.exitReason()).isEqualTo(ExitReason.TURNED_18);
        assertThat(last.divisionCode()).isEqualTo(VILLAGE);
    }

    @Test
    void whoReturnsHasNoReasonAnyMore() {
        var returned = child().changed(
                        new ChangeRecipient(
                                LATER, null, null, null, null, RecipientStatus.EXITED, ExitReason.DATA_ERROR),
                        null)
                .changed(new ChangeRecipient(LATER, null, null, null, null, RecipientStatus.ACTIVE, null), null);

        assertThat(returned.cares()).isEqualTo(child().cares());
        assertThat(returned.version()).isEqualTo(3);
    }

    @Test
    void aLoadThatSaysNoGradeIsKnownByTheSameFingerprintAsBefore() {
        var load = entry(null);

        assertThat(load.content().reveal())
                .isEqualTo("张小禾|622921201506010038||||"
                        + "RegisterRecipient[id=null, householdId=4, name=***, idNumber=***, phone=null,"
                        + " category=ORPHAN, tags=[DESTITUTE], disabilityCertificate=null, guardian=null, from="
                        + START + "]");
        assertThat(entry(SelfCareGrade.PARTIAL).content()).isNotEqualTo(load.content());
        assertThat(entry(SelfCareGrade.PARTIAL)).hasToString(load.toString());
    }

    @Test
    void everyGradeIsAsLongAsAnother() {
        assertThat(SelfCareGrade.values())
                .allSatisfy(grade -> assertThat(grade.text().reveal()).hasSize(7))
                .allSatisfy(grade ->
                        assertThat(SelfCareGrade.named(grade.text()).reveal()).isEqualTo(grade.name()));
    }

    @Test
    void aCertificateBeginsWithThePersonsNumber() {
        var data = new PersonalData(Clock.systemUTC(), false);
        var number = data.identityNumber(Sensitive.of("622921190001010015"));

        var own = DisabilityCertificate.normalised(Sensitive.of(" 62292119000101001542b1 "));
        assertThat(own.wellFormed()).isTrue();
        assertThat(own.belongsTo(number)).isTrue();
        assertThat(DisabilityCertificate.normalised(Sensitive.of("62292120150601003842"))
                        .belongsTo(number))
                .isFalse();
        assertThat(DisabilityCertificate.normalised(Sensitive.of("62292119000101001582"))
                        .wellFormed())
                .isFalse();
        assertThat(DisabilityCertificate.normalised(Sensitive.of("62292119000101001545"))
                        .wellFormed())
                .isFalse();
    }

    private static Recipient child() {
        return Recipient.register(5, VILLAGE, entry(null), "x");
    }

    private static RegisterRecipient entry(SelfCareGrade grade) {
        return new RegisterRecipient(
                null,
                4L,
                Sensitive.of("张小禾"),
                Sensitive.of("622921201506010038"),
                null,
                RecipientCategory.ORPHAN,
                List.of(RecipientCategory.DESTITUTE),
                null,
                null,
                grade,
                START);
    }
}
