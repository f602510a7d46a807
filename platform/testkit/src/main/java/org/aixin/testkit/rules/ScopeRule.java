package org.aixin.testkit.rules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * SQL that is not narrowed to what the caller may see stands on a list, each entry with its reason, and nothing else is
 * not narrowed.
 *
 * <p>The list is the text {@value #LIST} beside the module's tests, in the folder of its base package. A line is
 * {@code <class>[.<method>]: <reason>}; of a mark the reason is the mark's own, so that neither changes without the
 * other. Lines that begin with a number sign are remarks.
 */
final class ScopeRule {

    private static final String LIST = "past-the-scope.txt";

    /** By its simple name, since the testkit knows no persistence. */
    private static final String MARK = "AcrossScopes";

    private static final String MYBATIS_ANNOTATIONS = "org.apache.ibatis.annotations";

    private ScopeRule() {}

    /** @throws AssertionError naming what is not on the list, and what stands there without need */
    static void check(String basePackage, JavaClasses classes) {
        var listed = listed(basePackage);
        var found = new TreeSet<String>();
        var unlisted = new TreeSet<String>();
        for (var type : classes) {
            marks(type).forEach(found::add);
            if (goesPastTheInterceptors(type)) {
                var prefix = type.getName() + ": ";
                listed.stream()
                        .filter(line -> line.startsWith(prefix) && line.length() > prefix.length())
                        .findAny()
                        .ifPresentOrElse(found::add, () -> unlisted.add(prefix + "(past the interceptors; say why)"));
            }
        }
        found.stream().filter(line -> !listed.contains(line)).forEach(unlisted::add);
        var unused = new TreeSet<>(listed);
        unused.removeAll(found);
        if (!unlisted.isEmpty() || !unused.isEmpty()) {
            throw new AssertionError(
                    "SQL without data scope that %s of %s does not list:%n%s%nWhat it lists for nothing:%n%s"
                            .formatted(LIST, basePackage, String.join("\n", unlisted), String.join("\n", unused)));
        }
    }

    private static Stream<String> marks(JavaClass type) {
        var ofType = reason(type.getAnnotations()).map(reason -> type.getName() + ": " + reason);
        var ofMethods = type.getMethods().stream()
                .flatMap(method -> reason(method.getAnnotations())
                        .map(reason -> type.getName() + "." + method.getName() + ": " + reason)
                        .stream());
        return Stream.concat(ofType.stream(), ofMethods);
    }

    private static Optional<String> reason(Collection<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream()
                .filter(annotation -> annotation.getRawType().getSimpleName().equals(MARK))
                .map(annotation -> String.valueOf(annotation.get("value").orElse("")))
                .findAny();
    }

    /** The scope is an interceptor of MyBatis: SQL that does not come by a mapper's text is not narrowed. */
    private static boolean goesPastTheInterceptors(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .anyMatch(ScopeRule::isAnotherWayToTheDatabase)
                || type.getCodeUnits().stream()
                        .map(JavaCodeUnit::getCallsFromSelf)
                        .flatMap(Collection::stream)
                        .anyMatch(ScopeRule::makesAStatement);
    }

    private static boolean isAnotherWayToTheDatabase(JavaClass used) {
        var name = used.getName();
        return name.startsWith("org.springframework.jdbc.core.")
                || name.equals("com.baomidou.mybatisplus.annotation.InterceptorIgnore")
                || name.equals("java.sql.DriverManager")
                || (used.getPackageName().equals(MYBATIS_ANNOTATIONS) && name.endsWith("Provider"));
    }

    private static boolean makesAStatement(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.sql.Connection")
                && Set.of("createStatement", "prepareStatement", "prepareCall").contains(access.getName());
    }

    private static Set<String> listed(String basePackage) {
        var lines = new TreeSet<String>();
        try (var list = ScopeRule.class.getResourceAsStream("/" + basePackage.replace('.', '/') + "/" + LIST)) {
            if (list != null) {
                new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
