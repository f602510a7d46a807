package org.aixin.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.household.Dwelling;
import org.aixin.registry.recipient.PersonalFile;
import org.junit.jupiter.api.Test;

class KnownPersonTest {

    @Test
    void aChildIsUnderFourteenUntilTheDayBeforeTheFourteenthBirthday() {
        var child = born("20121126");

        assertThat(child.isUnderFourteen(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(child.isUnderFourteen(LocalDate.of(2026, 11, 26))).isFalse();
        assertThat(born("20261126").isUnderFourteen(LocalDate.of(2026, 11, 26))).isTrue();
    }

    @Test
    void whoWasBornOnTheTwentyNinthOfFebruaryIsFourteenOnTheFirstOfMarch() {
        var child = born("20120229");

        assertThat(child.isUnderFourteen(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(child.isUnderFourteen(LocalDate.of(2026, 3, 1))).isFalse();
    }

    @Test
    void aPersonPrintsNothing() {
        assertThat(born("20120229").toString()).doesNotContain("小草", "20120229");
    }

    private static KnownPerson born(String day) {
        var first17 = "629900" + day + "001";
        return new KnownPerson(
                new PersonalFile(
                        1,
                        1,
                        2,
                        "622921100206",
                        RecipientCategory.ORPHAN,
                        List.of(),
                        RecipientStatus.ACTIVE,
                        null,
                        null,
                        PersonName.parse("小草"),
                        IdentityNumber.stored(Sensitive.of(first17 + IdentityNumber.checkDigit(first17))),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Dwelling.UNKNOWN,
                null);
    }
}
