package org.aixin.stats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void belowAHundredThousandNumbersStandWholeAndWithoutSeparators() {
        assertThat(Numerals.COUNT.print(number(0))).isEqualTo("0");
        assertThat(Numerals.COUNT.print(number(28_625))).isEqualTo("28625");
        assertThat(Numerals.COUNT.print(number(99_999))).isEqualTo("99999");
    }

    @Test
    void fromAHundredThousandOnTheyStandInTenThousandsWithAtMostTwoDecimals() {
        assertThat(Numerals.COUNT.print(number(100_000))).isEqualTo("10万");
        assertThat(Numerals.COUNT.print(number(251_000))).isEqualTo("25.1万");
        assertThat(Numerals.COUNT.print(number(1_928_900))).isEqualTo("192.89万");
    }

    @Test
    void whatIsLeftOffACountIsRoundedHalfUp() {
        assertThat(Numerals.COUNT.print(number(1_928_949))).isEqualTo("192.89万");
        assertThat(Numerals.COUNT.print(number(1_928_950))).isEqualTo("192.9万");
    }

    @Test
    void amongTenThousandsWhateverHasOneStandsSo() {
        assertThat(Numerals.TEN_THOUSANDS.print(number(72_600))).isEqualTo("7.26万");
        assertThat(Numerals.TEN_THOUSANDS.print(number(9_999))).isEqualTo("9999");
    }

    @Test
    void sharesHaveOneDecimalAlsoWhenItIsZero() {
        assertThat(Numerals.PERCENT.print(new BigDecimal("1.436"))).isEqualTo("143.6%");
        assertThat(Numerals.PERCENT.print(new BigDecimal("1.990"))).isEqualTo("199.0%");
        assertThat(Numerals.PERCENT.print(new BigDecimal("0.9555"))).isEqualTo("95.6%");
    }

    @Test
    void moneyStandsInTenThousandsOfYuanRoundedHalfUp() {
        assertThat(Numerals.YUAN.print(number(2_267_780_000L))).isEqualTo("2267.78万元");
        assertThat(Numerals.YUAN.print(number(36_000_000))).isEqualTo("36万元");
        assertThat(Numerals.YUAN.print(number(63_155_000))).isEqualTo("63.16万元");
    }

    @Test
    void moneyBelowTenThousandYuanStandsInYuan() {
        assertThat(Numerals.YUAN.print(number(0))).isEqualTo("0元");
        assertThat(Numerals.YUAN.print(number(350_050))).isEqualTo("3500.5元");
        assertThat(Numerals.YUAN_OVER.print(number(350_050))).isEqualTo("3500余元");
        assertThat(Numerals.YUAN_MORE.print(number(350_000))).isEqualTo("3500元");
    }

    @Test
    void beforeAWordForTheRestMoneyIsCutOff() {
        assertThat(Numerals.YUAN_OVER.print(number(63_159_999))).isEqualTo("63.15余万元");
        assertThat(Numerals.YUAN_MORE.print(number(3_790_000))).isEqualTo("3.7万多元");
    }

    @Test
    void thereIsNoWordForTheRestWhereNothingIsLeft() {
        assertThat(Numerals.YUAN_OVER.print(number(63_150_000))).isEqualTo("63.15万元");
        assertThat(Numerals.YUAN_MORE.print(number(3_700_000))).isEqualTo("3.7万元");
    }

    @Test
    void aWayToPrintIsNamedAsInTemplates() {
        assertThat(Numerals.named("yuan-over")).isEqualTo(Numerals.YUAN_OVER);
        assertThatIllegalArgumentException().isThrownBy(() -> Numerals.named("roman"));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
