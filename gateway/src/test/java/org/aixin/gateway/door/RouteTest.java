package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.aixin.kernel.json.AixinJson;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class RouteTest {

    @Test
    void noPathStandsBelowAnother() {
        assertThat(Route.TABLE).extracting(Route::path).doesNotHaveDuplicates();
        for (var one : Route.TABLE) {
            assertThat(Route.TABLE).noneMatch(other -> other.path().startsWith(one.path() + "/"));
        }
    }

    @Test
    void everyPathStandsBehindItsDoorAndNoneLeadsInside() {
        assertThat(Route.TABLE)
                .allMatch(route -> route.path().startsWith(route.door().prefix()));
        assertThat(Route.TABLE).noneMatch(route -> route.path().contains("internal"));
        assertThat(Route.TABLE).noneMatch(route -> route.path().contains("actuator"));
    }

    @Test
    void everyDoorLeadsSomewhere() {
        assertThat(Route.TABLE).extracting(Route::door).contains(Door.values());
        assertThat(Route.TABLE)
                .extracting(Route::owner)
                .contains(
                        "registry-service",
                        "pairing-service",
                        "visit-service",
                        "policy-service",
                        "stats-service",
                        "miniprogram-api");
    }

    @Test
    void everyPathOfTheAgenciesHasAScopeAndNoOtherHas() {
        assertThat(Route.TABLE).allMatch(route -> (route.door() == Door.AGENCY) == (route.scope() != null));
    }

    /** What is documented and leads nowhere would be a promise that nobody keeps. */
    @Test
    void everyDocumentedPathIsLetThrough() throws IOException {
        var document = AixinJson.mapper().readTree(new ClassPathResource("openapi/doors.json").getInputStream());
        var nowhere = document.path("paths").propertyNames().stream()
                .filter(path -> Route.TABLE.stream()
                        .noneMatch(route -> path.equals(route.path()) || path.startsWith(route.path() + "/")))
                .filter(path -> SessionVerifier.OPEN.stream()
                        .noneMatch(open -> path.equals(open) || path.startsWith(open.replace("**", ""))))
                .filter(path -> !path.equals(TokenDoor.PATH))
                .toList();
        assertThat(nowhere).isEmpty();
    }
}
