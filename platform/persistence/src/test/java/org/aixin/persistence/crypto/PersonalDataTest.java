package org.aixin.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    // 2026-03-10 in Lanzhou, still the 9th in London.
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T16:30:00Z"), ZoneOffset.UTC);

    final PersonalData data = new PersonalData(CLOCK, false);
    final PersonalData demo = new PersonalData(CLOCK, true);

    @ParameterizedTest
    @ValueSource(strings = {"622921190001010015", "622921201506010038", "620102196001010085", "620824195001010140"})
    void realNumbersPassWhateverBecameOfTheirDivision(String number) {
        assertThat(data.identityNumber(Sensitive.of(number)).reveal()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "622921190002290020, identity-number-date",
        "622921190001010016, identity-number-check-digit",
        "62292119000101001,  identity-number-shape",
        "6229211900010100155, identity-number-shape",
        "62292119000101001Y, identity-number-shape",
        "'', identity-number-shape"
    })
    void aWrongNumberIsRefusedByName(String number, String code) {
        assertThatExceptionOfType(MalformedPersonalData.class)
                .isThrownBy(() -> data.identityNumber(Sensitive.of(number)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void nobodyIsBornTomorrowByTheCalendarOfLanzhou() {
        assertThat(data.identityNumber(numbered("62292120260310001")).bornOn()).isEqualTo("2026-03-10");
        assertThatExceptionOfType(MalformedPersonalData.class)
                .isThrownBy(() -> data.identityNumber(numbered("62292120260311001")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("identity-number-date"));
    }

    @Test
    void aSmallXBlanksAndFullWidthDigitsAreTheSameNumber() {
        var withX = numberEndingInX();
        assertThat(data.identityNumber(Sensitive.of(" " + withX.toLowerCase(java.util.Locale.ROOT) + " ")))
                .isEqualTo(data.identityNumber(Sensitive.of(withX)));
        assertThat(data.identityNumber(Sensitive.of("６２２９２１１９０００１０１００１５")).reveal())
                .isEqualTo("622921190001010015");
    }

    @Test
    void anOldNumberOfFifteenDigitsBecomesOneOfEighteen() {
        assertThat(data.identityNumber(Sensitive.of("620102600101008")).reveal())
                .isEqualTo("620102196001010085");
    }

    @Test
    void madeUpPeoplePassInTheDemoOnly() {
        assertThat(demo.identityNumber(numbered("62990019900101001")).reveal()).startsWith("629900");
        assertThat(demo.phoneNumber(Sensitive.of("12000000001")).reveal()).isEqualTo("12000000001");

        assertThatExceptionOfType(MalformedPersonalData.class)
                .isThrownBy(() -> data.identityNumber(numbered("62990019900101001")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("identity-number-area"));
        assertThatExceptionOfType(MalformedPersonalData.class)
                .isThrownBy(() -> data.phoneNumber(Sensitive.of("12000000001")));
    }

    @Test
    void theSeventeenthDigitTellsSex() {
        assertThat(data.identityNumber(Sensitive.of("622921190001010015")).male())
                .isTrue();
        assertThat(data.identityNumber(Sensitive.of("620102196001010085")).male())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678",
        "+86 138-1234-5678, 13812345678",
        "008613812345678, 13812345678",
        "１３８１２３４５６７８, 13812345678",
        "0930-6212345, 09306212345",
        "(010) 62123456, 01062123456"
    })
    void phonesAreKeptAsDigits(String input, String stored) {
        assertThat(data.phoneNumber(Sensitive.of(input)).reveal()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "11812345678", "138123456789", "1381234567", "电话", "6212345"})
    void whatNobodyCanDialIsRefused(String input) {
        assertThatExceptionOfType(MalformedPersonalData.class).isThrownBy(() -> data.phoneNumber(Sensitive.of(input)));
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张三, 张, 张*",
        "' 张 三 ', 张三, 张, 张*",
        "欧阳小禾, 欧阳小禾, 欧阳, 欧*",
        "阿卜杜.热合曼, 阿卜杜·热合曼, 阿卜杜, 阿*",
        "才让•卓玛, 才让·卓玛, 才让, 才*",
        "𠮷田, 𠮷田, 𠮷, 𠮷*",
        "John Smith, John Smith, J, J*"
    })
    void namesAreNormalisedAndShowTheFirstCharacter(String input, String stored, String surname, String masked) {
        var name = data.name(Sensitive.of(input));
        assertThat(name.reveal()).isEqualTo(stored);
        assertThat(name.surname().reveal()).isEqualTo(surname);
        assertThat(name.masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张", "张3", "张三,李四", "<b>张三</b>"})
    void whatIsNoNameIsRefused(String input) {
        assertThatExceptionOfType(MalformedPersonalData.class)
                .isThrownBy(() -> data.name(Sensitive.of(input)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("name-malformed"));
    }

    @Test
    void numbersAreMaskedInTheMiddle() {
        assertThat(data.identityNumber(Sensitive.of("622921190001010015")).masked())
                .isEqualTo("622***********0015");
        assertThat(data.phoneNumber(Sensitive.of("13812345678")).masked()).isEqualTo("138****5678");
    }

    private static Sensitive numbered(String first17) {
        return Sensitive.of(first17 + IdentityNumber.checkDigit(first17));
    }

    private static String numberEndingInX() {
        for (int i = 1; i < 999; i++) {
            var first17 = "62292119900101" + "%03d".formatted(i);
            if (IdentityNumber.checkDigit(first17) == 'X') {
                return first17 + "X";
            }
        }
        throw new AssertionError("one in eleven ends in X");
    }
}
