package org.aixin.registry.bulk.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.division.DivisionName;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Places PLACES = new Places(List.of(
            new DivisionName("622921", "临夏县"),
            new DivisionName("622922", "康乐县"),
            new DivisionName("622921100", "韩集镇"),
            new DivisionName("622921101", "城关镇"),
            new DivisionName("622922101", "城关镇"),
            new DivisionName("622921100206", "双城村民委员会"),
            new DivisionName("622921100207", "沙楞沟村")));

    @Test
    void placesAreFoundByTheNamesThatPeopleUse() {
        assertThat(found(null, "韩集镇", null)).isEqualTo("622921100");
        assertThat(found(null, " 韩集镇 ", "双城村")).isEqualTo("622921100206");
        assertThat(found(null, "韩集镇", "沙楞沟村委会")).isEqualTo("622921100207");
        assertThat(found(null, "622921100", "622921100207")).isEqualTo("622921100207");
        assertThat(found("康乐县", "城关镇", null)).isEqualTo("622922101");
    }

    @Test
    void whatIsNotThereOrThereTwiceIsTold() {
        assertThat(found(null, "韩集", null)).isEqualTo("TOWNSHIP township-unknown");
        assertThat(found(null, "城关镇", null)).isEqualTo("TOWNSHIP township-ambiguous");
        assertThat(found(null, "韩集镇", "白和村")).isEqualTo("VILLAGE village-unknown");
        assertThat(found(null, "622999100", null)).isEqualTo("TOWNSHIP township-unknown");
        assertThat(found(null, "622921", null))
                .as("a county is nowhere to live")
                .isEqualTo("TOWNSHIP township-unknown");
        assertThat(found(null, "622921101", "622921100206")).isEqualTo("VILLAGE village-unknown");
    }

    private static String found(String county, String township, String village) {
        var problems = new ArrayList<FieldProblem>();
        var code = PLACES.find(of(county), of(township), of(village), problems);
        return code == null ? problems.get(0).field() + " " + problems.get(0).code() : code;
    }

    private static Sensitive of(String text) {
        return text == null ? null : Sensitive.of(text);
    }
}
