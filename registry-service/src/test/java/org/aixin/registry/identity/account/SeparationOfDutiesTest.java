package org.aixin.registry.identity.account;

import static org.aixin.registry.identity.account.Role.AUDIT_ADMIN;
import static org.aixin.registry.identity.account.Role.OFFICE;
import static org.aixin.registry.identity.account.Role.SECURITY_ADMIN;
import static org.aixin.registry.identity.account.Role.SYSTEM_ADMIN;
import static org.aixin.registry.identity.account.Role.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeparationOfDutiesTest {

    @Test
    void eachAdministratorIsThatAlone() {
        for (var administrator : List.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)) {
            assertThatCode(() -> SeparationOfDuties.check(Set.of(administrator), List.of()))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> SeparationOfDuties.check(Set.of(administrator), List.of("PROVINCE")))
                    .hasMessage("separation-of-duties");
            for (var other : Role.values()) {
                if (other != administrator) {
                    assertThatThrownBy(() -> SeparationOfDuties.check(Set.of(administrator, other), List.of()))
                            .hasMessage("separation-of-duties");
                }
            }
        }
    }

    @Test
    void businessRolesMayCome() {
        assertThatCode(() -> SeparationOfDuties.check(Set.of(OFFICE, UNIT), List.of("PROVINCE", "UNIT:7")))
                .doesNotThrowAnyException();
        assertThatCode(() -> SeparationOfDuties.check(Set.of(), List.of())).doesNotThrowAnyException();
    }

    @Test
    void noPermissionIsHeldByTwoOfTheThreeOrByBusinessToo() {
        var administrators = List.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);
        for (var one : administrators) {
            for (var other : Role.values()) {
                if (one != other) {
                    var both = new HashSet<>(one.permissions());
                    both.retainAll(other.permissions());
                    assertThat(both).isEmpty();
                }
            }
        }
    }
}
