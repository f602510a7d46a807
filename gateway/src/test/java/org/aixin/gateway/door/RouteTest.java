package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
