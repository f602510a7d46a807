package org.aixin.registry.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rote-Kuh-4711!,            ''
            rotekuh4711wiese,          classes
            rote Kuh auf Wiese,        ''
            牛在草地上吃草Ab12xy,         ''
            Kurz-4711!,                too-short
            Rote-Kuh-471,              ''
            kurz,                      too-short classes common
            Password-2026!,            common
            P@ssw0rd-2026!,            common
            Adminadmin123!,            common
            Welcome!!12 34,            common
            Rote-Kuh-1234567,          common
            Qwertz-qwerty-9,           common
            Kuh-4711-aaaaaa,           common
            Aixin-Kuh-4711!,           contextual
            41x1n-Kuh-Rot!,            contextual
            G@nsu-Kuh-4711!,           contextual
            爱心Kuh-4711-wx,            contextual
            Li.Na-Kuh-4711!,           contextual
            """)
    void rulesAndWhatMissesThem(String password, String missed) {
        assertThat(PasswordRules.missed(password, "li.na"))
                .isEqualTo(
                        missed.isEmpty()
                                ? List.of()
                                : Arrays.stream(missed.split(" "))
                                        .map(code -> "password-" + code)
                                        .toList());
    }

    @Test
    void upTo128CharactersAreTaken() {
        var sentence = "Rote Kuh 4711 geht. ".repeat(7);

        assertThat(PasswordRules.missed(sentence.substring(0, 128), "li.na")).isEmpty();
        assertThat(PasswordRules.missed(sentence.substring(0, 129), "li.na")).containsExactly("password-too-long");
    }
}
