package org.aixin.registry.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void anOfficeOfACountyOrAboveTakesListsAlongAndAgreesThatOthersDo() {
        for (var grant : List.of("PROVINCE", "DIVISION:620000", "DIVISION:622900", "DIVISION:622921")) {
            assertThat(permissions(List.of(Role.OFFICE), grant))
                    .as(grant)
                    .contains("REGISTRY_EXPORT", "REGISTRY_EXPORT_APPROVE");
        }
    }

    @Test
    void aTownshipTakesNoneAlongUnlessSomebodyGaveItThat() {
        assertThat(permissions(List.of(Role.OFFICE), "DIVISION:622921100"))
                .contains("REGISTRY_READ")
                .doesNotContain("REGISTRY_EXPORT", "REGISTRY_EXPORT_APPROVE");
        assertThat(permissions(List.of(Role.OFFICE, Role.EXPORT), "DIVISION:622921100"))
                .contains("REGISTRY_EXPORT")
                .doesNotContain("REGISTRY_EXPORT_APPROVE");
    }

    @Test
    void aUnitTakesNoneAlong() {
        assertThat(permissions(List.of(Role.UNIT), "UNIT:123")).doesNotContain("REGISTRY_EXPORT");
        assertThat(permissions(List.of(Role.OFFICE), "UNIT:123")).doesNotContain("REGISTRY_EXPORT");
    }

    private static List<String> permissions(List<Role> roles, String grant) {
        return new RightsStore.Rights(roles, List.of(grant)).permissions();
    }
}
