package org.aixin.registry.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.aixin.persistence.crypto.Sensitive;
import org.junit.jupiter.api.Test;

class MajorityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void isReachedOnTheEighteenthBirthdayAndNotTheDayBefore() {
        assertThat(Majority.isReached(TODAY.minusYears(18), TODAY)).isTrue();
        assertThat(Majority.isReached(TODAY.minusYears(18).plusDays(1), TODAY)).isFalse();
    }

    @Test
    void whoWasBornOnALeapDayIsOfAgeOnTheFirstOfMarch() {
        var bornOn = LocalDate.of(2008, 2, 29);

        assertThat(Majority.isReached(bornOn, LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(Majority.isReached(bornOn, LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(Majority.monthFrom(bornOn, LocalDate.of(2026, 2, 28))).isEqualTo(202603);
    }

    @Test
    void ofWhoIsOfAgeNothingIsKeptAndOfAChildTheMonth() {
        assertThat(Majority.monthFrom(LocalDate.of(1950, 1, 1), TODAY)).isZero();
        assertThat(Majority.monthFrom(TODAY.minusYears(18), TODAY)).isZero();
        assertThat(Majority.monthFrom(TODAY.minusYears(18).plusDays(1), TODAY)).isEqualTo(202611);
        assertThat(Majority.monthFrom(LocalDate.of(2016, 6, 1), TODAY)).isEqualTo(203406);
    }

    @Test
    void aCertificateIsLightFromTheThirdGradeOn() {
        assertThat(isLight("62292119000101001541")).isFalse();
        assertThat(isLight("62292119000101001542B1")).isFalse();
        assertThat(isLight("62292119000101001543b1")).isTrue();
        assertThat(isLight("62292119000101001544")).isTrue();
    }

    private static boolean isLight(String certificate) {
        return DisabilityCertificate.normalised(Sensitive.of(certificate)).isLight();
    }
}
