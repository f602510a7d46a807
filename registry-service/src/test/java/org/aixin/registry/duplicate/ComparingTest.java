package org.aixin.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.Alike;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private static final String VILLAGE = "622921100206";
    private static final String OTHER = "622921101201";

    private static long ids;

    @Test
    void peopleOfOneNameAreAlikeInBirthdayTelephoneAndPlace() {
        var one = person("马小禾", "62990019800101001", VILLAGE, "12000015011");

        assertThat(Comparing.compare(one, person("马小禾", "62990019800101972", OTHER)))
                .containsExactly(AlikeIn.NAME_AND_BIRTHDAY);
        assertThat(Comparing.compare(one, person("马小禾", "62990119650707453", OTHER, "12000015011")))
                .containsExactly(AlikeIn.NAME_AND_PHONE);
        assertThat(Comparing.compare(one, person("马小禾", "62990119650707453", VILLAGE)))
                .containsExactly(AlikeIn.NAME_AND_PLACE);
        assertThat(Comparing.compare(one, person("牛小禾", "62990019800101972", VILLAGE, "12000015011")))
                .as("of another name a birthday, a telephone or a place says nothing")
                .isEmpty();
    }

    @Test
    void numbersAreAlikeByOneDigitOrByTwoNeighboursThatChangedPlaces() {
        var one = person("马小禾", "62990019630415771", VILLAGE);

        assertThat(Comparing.compare(one, person("牛大爷", "62990019630415781", OTHER)))
                .containsExactly(AlikeIn.NUMBER_ONE_DIGIT);
        assertThat(Comparing.compare(one, person("牛大爷", "62990019630415717", OTHER)))
                .containsExactly(AlikeIn.NUMBER_TRANSPOSED);
        assertThat(Comparing.compare(one, person("牛大爷", "62990019360415771", OTHER)))
                .containsExactly(AlikeIn.NUMBER_TRANSPOSED);
        assertThat(Comparing.compare(one, person("牛大爷", "62990019630415882", OTHER)))
                .isEmpty();
    }

    @Test
    void whoIsSomebodyElseByNowOrWhoBothHaveLeftAreNotCompared() {
        var one = person("马小禾", "62990019800101001", VILLAGE);
        var other = person("马小禾", "62990019800101972", VILLAGE);

        assertThat(Comparing.compare(one, merged(other))).isEmpty();
        assertThat(Comparing.compare(left(one), other)).isNotEmpty();
        assertThat(Comparing.compare(left(one), left(other))).isEmpty();
    }

    private static Alike.Compared person(String name, String first17, String place, String... phones) {
        return new Alike.Compared(
                ++ids,
                place,
                true,
                false,
                PersonName.parse(name),
                IdentityNumber.stored(Sensitive.of(first17 + IdentityNumber.checkDigit(first17))),
                List.of(phones).stream()
                        .map(phone -> PhoneNumber.stored(Sensitive.of(phone)))
                        .toList());
    }

    private static Alike.Compared merged(Alike.Compared one) {
        return new Alike.Compared(
                one.id(), one.divisionCode(), one.inCare(), true, one.name(), one.idNumber(), one.phones());
    }

    private static Alike.Compared left(Alike.Compared one) {
        return new Alike.Compared(
                one.id(), one.divisionCode(), false, one.merged(), one.name(), one.idNumber(), one.phones());
    }
}
