package org.aixin.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.testkit.rules.planted.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule's planted violations lie in the package {@code planted.<the rule's name in lower case>}. */
class ServiceRulesTest {

    private static final String HERE = ServiceRulesTest.class.getPackageName();
    private static final Map<String, JavaClasses> IMPORTED = new HashMap<>();

    static Stream<Method> rules() {
        return Arrays.stream(ServiceRules.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleNamesEveryPlantedViolation(Method rule) {
        var planted = Service.in(HERE + ".planted." + rule.getName().toLowerCase(Locale.ROOT));

        var message = catchThrowable(() -> planted.keeps(rule)).getMessage();

        assertThat(planted.violations())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(message).contains(violation));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aViolationBreaksNoOtherRule(Method rule) {
        var planted = Service.in(HERE + ".planted." + rule.getName().toLowerCase(Locale.ROOT));

        assertThat(rules().filter(other -> !other.equals(rule)))
                .allSatisfy(other -> assertThatCode(() -> planted.keeps(other)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aCleanServiceKeepsEveryRule(Method rule) {
        assertThatCode(() -> Service.in(HERE + ".clean").keeps(rule)).doesNotThrowAnyException();
    }

    /** The subclass that a service writes. */
    private static final class Service extends ServiceRules {

        private final JavaClasses classes;

        private Service(String basePackage, JavaClasses classes) {
            super(basePackage, classes);
            this.classes = classes;
        }

        static Service in(String basePackage) {
            return new Service(
                    basePackage, IMPORTED.computeIfAbsent(basePackage, new ClassFileImporter()::importPackages));
        }

        List<String> violations() {
            return classes.stream()
                    .filter(type -> type.isAnnotatedWith(Violation.class))
                    .map(JavaClass::getSimpleName)
                    .toList();
        }

        void keeps(Method rule) throws Throwable {
            try {
                rule.invoke(this);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
