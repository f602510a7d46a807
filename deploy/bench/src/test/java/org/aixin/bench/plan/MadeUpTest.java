package org.aixin.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpTest {

    private final DemoPlan plan =
            DemoPlan.of(Gansu.read(), DemoSize.TOWNSHIP, DemoPlan.SEED, Instant.parse("2026-11-22T03:30:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"622921190001010015", "622921201506010038", "620102196001010085", "620824195001010140"})
    void theCheckDigitIsThatOfTheStandard(String number) {
        assertThat(CheckDigit.added(number.substring(0, 17))).isEqualTo(number);
    }

    @Test
    void identityNumbersBelongToNobodyAndAreValidOtherwise() {
        assertThat(identityNumbers()).doesNotHaveDuplicates().allSatisfy(number -> {
            assertThat(number).matches("629900[0-9]{11}[0-9X]");
            assertThat(number).isEqualTo(CheckDigit.added(number.substring(0, 17)));
            assertThat(LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE))
                    .isBefore("2026-11-22");
        });
    }

    @Test
    void phoneNumbersBelongToNobody() {
        var cadres = plan.cadres().stream().map(DemoCadre::phone).toList();
        var families = people().map(DemoRecipient::phone).toList();

        assertThat(cadres).doesNotHaveDuplicates().doesNotContainAnyElementsOf(families);
        assertThat(Stream.concat(cadres.stream(), families.stream()))
                .allMatch(phone -> phone.matches("1[0-2][0-9]{9}"));
    }

    private Stream<String> identityNumbers() {
        return Stream.concat(plan.cadres().stream().map(DemoCadre::idNumber), people().map(DemoRecipient::idNumber));
    }

    private Stream<DemoRecipient> people() {
        return plan.families().stream().flatMap(family -> family.people().stream());
    }
}
