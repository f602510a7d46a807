package org.aixin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/** What stands in {@code platform/contracts/src/main/resources/openapi} is what the controllers do. */
class DoorsTest {

    private static final Map<Module, ObjectNode> GENERATED = new TreeMap<>();

    @BeforeAll
    static void generate() {
        for (var module : Module.values()) {
            GENERATED.put(module, Generator.document(module));
        }
        Agreed.acceptIfAsked(GENERATED, merged());
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void aModulesDocumentIsWhatWasAgreedOn(Module module) {
        Agreed.compare(module, GENERATED.get(module));
    }

    @Test
    void theDocumentOfAllDoorsHoldsEveryModules() {
        Agreed.compareAll(merged());
    }

    @Test
    void everyRouteOfADoorIsDocumentedAndNothingElseIs() {
        var routes = Controllers.routes("org.aixin").stream()
                .filter(Route::isPublic)
                .filter(route -> !route.path().endsWith("/back-door"))
                .collect(Collectors.toCollection(TreeSet::new));
        // Answered by the authorization server's filter, to which no controller belongs.
        routes.add(new Route("POST", "/oauth2/token"));
        assertThat(documented()).isEqualTo(routes);
    }

    @Test
    void aRouteThatNobodyHasToldOfIsFound() {
        assertThat(undocumented(Controllers.routes("org.aixin.doors.planted")))
                .containsExactly(new Route("GET", "/api/console/v1/back-door"));
    }

    @Test
    void nothingOfTheInsideIsTold() {
        assertThat(Agreed.allAsText()).doesNotContain("/internal/", "x-untold", "/actuator", "127.0.0.1");
    }

    /** What a method builds is not to be seen from outside: where it builds one of these, it has to say so. */
    @Test
    void aMethodThatAnswersWithAnotherStatusSaysSo() {
        var built = Map.of("created", 201, "accepted", 202, "noContent", 204);
        var silent = new TreeSet<String>();
        Controllers.inContext(
                "org.aixin",
                AutoConfigurations.of(),
                context -> Controllers.routes(context)
                        .forEach((route, handler) -> new ClassFileImporter()
                                .importClasses(handler.getBeanType()).get(handler.getBeanType()).getMethods().stream()
                                        .filter(method -> method.reflect().equals(handler.getMethod()))
                                        .flatMap(method -> method.getMethodCallsFromSelf().stream())
                                        .filter(call -> call.getTargetOwner().isEquivalentTo(ResponseEntity.class))
                                        .filter(call -> built.getOrDefault(call.getName(), Document.status(handler))
                                                != Document.status(handler))
                                        .forEach(call -> silent.add(route + " answers " + built.get(call.getName())
                                                + ": @ResponseStatus is missing"))));
        silent.removeIf(route -> route.contains(" /internal/")
                && PassedOn.TABLE.stream().noneMatch(passed -> route.startsWith(passed.inside() + " ")));
        assertThat(silent).isEmpty();
    }

    private static ObjectNode merged() {
        var merging = new Merging(Agreed.written("frame"));
        GENERATED.forEach(merging::add);
        return merging.merged();
    }

    private static Set<Route> undocumented(Collection<Route> routes) {
        var undocumented = new TreeSet<>(routes);
        undocumented.removeIf(route -> !route.isPublic());
        undocumented.removeAll(documented());
        return undocumented;
    }

    private static Set<Route> documented() {
        var routes = new TreeSet<Route>();
        Agreed.all()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> routes.add(new Route(method.toUpperCase(Locale.ROOT), path.getKey()))));
        return routes;
    }
}
