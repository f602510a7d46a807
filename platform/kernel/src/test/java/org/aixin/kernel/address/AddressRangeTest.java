package org.aixin.kernel.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressRangeTest {

    @Test
    void aRangeHoldsWhatBeginsAsItDoes() {
        var range = AddressRange.parse("10.20.16.0/20");

        assertThat(List.of("10.20.16.0", "10.20.31.255", "::ffff:10.20.17.1")).allMatch(range::contains);
        assertThat(List.of("10.20.15.255", "10.20.32.0", "11.20.16.1", "::1", "2001:db8::1"))
                .noneMatch(range::contains);
        assertThat(AddressRange.parse("0.0.0.0/0").contains("203.0.113.9")).isTrue();
        assertThat(AddressRange.parse("2001:db8::/32").contains("2001:db8:1::5"))
                .isTrue();
        assertThat(AddressRange.parse("2001:db8::/32").contains("2001:db9::5")).isFalse();
    }

    @Test
    void oneAddressIsARangeOfItsOwn() {
        var one = AddressRange.parse("203.0.113.9");

        assertThat(one.contains("203.0.113.9")).isTrue();
        assertThat(one.contains("203.0.113.8")).isFalse();
        assertThat(one).hasToString("203.0.113.9").isEqualTo(AddressRange.parse("203.0.113.9/32"));
        assertThat(AddressRange.parse("10.0.0.0/8")).hasToString("10.0.0.0/8");
    }

    @Test
    void whatIsNoAddressIsInNoRange() {
        var everything = AddressRange.parse("0.0.0.0/0");
        for (var text : List.of(
                "",
                "unknown",
                "localhost",
                "10.1",
                "010.0.0.1",
                "10.0.0.256",
                "10.0.0.1:80",
                "1.2.3.4\n",
                " 1.2.3.4")) {
            assertThat(everything.contains(text)).as(text).isFalse();
            assertThat(AddressRange.literal(text)).as(text).isEmpty();
        }
    }

    @Test
    void aRangeIsWrittenWithItsFirstAddressAndALength() {
        for (var text :
                List.of("10.20.30.40/16", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::1/129", "host/8", "/8", "")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> AddressRange.parse(text));
        }
    }
}
