package org.aixin.registry.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.aixin.persistence.crypto.Sensitive;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

class TotpTest {

    /** The secret of RFC 6238, appendix B. */
    static final Sensitive SECRET =
            Sensitive.of(new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @Test
    void codesAreThoseOfTheStandard() {
        assertThat(Totp.code(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(SECRET, 1_111_111_109L / 30)).isEqualTo("081804");
        assertThat(Totp.code(SECRET, 20_000_000_000L / 30)).isEqualTo("353130");
    }

    @Test
    void aCodeIsGoodInItsOwnHalfMinuteAndTheOnesBesideIt() {
        var now = Instant.ofEpochSecond(1_111_111_109L);
        long step = now.getEpochSecond() / 30;

        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now)).isEqualTo(OptionalLong.of(step - 1));
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now)).isEqualTo(OptionalLong.of(step));
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now)).isEqualTo(OptionalLong.of(step + 1));
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
    }

    @Test
    void anAuthenticatorReadsTheUri() {
        assertThat(Totp.uri(SECRET, "li.na"))
                .isEqualTo("otpauth://totp/%E7%88%B1%E5%BF%83%E7%94%98%E8%82%83:li.na?secret=" + SECRET.reveal()
                        + "&issuer=%E7%88%B1%E5%BF%83%E7%94%98%E8%82%83&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void recoveryCodesAreTenDifferentAndReadHoweverTheyAreTyped() {
        var codes = RecoveryCodes.fresh();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
        assertThat(RecoveryCodes.normalised(" ABCDE fghjk ")).isEqualTo("abcde-fghjk");
    }
}
