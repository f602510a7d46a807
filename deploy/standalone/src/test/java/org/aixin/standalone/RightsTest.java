package org.aixin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What somebody may read is what somebody listens to: neither less nor more. */
class RightsTest {

    private static final String LISTENER = "org.springframework.kafka.annotation.KafkaListener";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.aixin");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void aServiceReadsTheTopicsThatItListensTo(Deployable deployable) {
        var own = listenedTo(deployable.application().getPackageName());
        var projected = listenedTo("org.aixin.persistence.spans").stream()
                .filter(topic -> projections(deployable).contains(topic.split("\\.", 3)[1]))
                .collect(Collectors.toSet());
        var expected = new TreeSet<String>(own);
        expected.addAll(projected);

        assertThat(Rights.kafka(deployable, "").orElseThrow().reads()).isEqualTo(expected);
    }

    private static Set<String> listenedTo(String basePackage) {
        return CLASSES.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(basePackage + "."))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(LISTENER).stream())
                .flatMap(listener ->
                        Arrays.stream((Object[]) listener.get("topics").orElseThrow()))
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static List<String> projections(Deployable deployable) {
        var environment = new StandardEnvironment();
        var file = deployable.title().toLowerCase(Locale.ROOT) + ".yml";
        try {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addFirst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Binder.get(environment)
                .bind("aixin.projections", Bindable.listOf(String.class))
                .orElse(List.of());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMayDoInRedisWhatOnlyOperatorsDo(Deployable deployable) {
        Rights.redis(deployable, "")
                .ifPresent(user -> assertThat(user.commands())
                        .doesNotContain(
                                "keys",
                                "flushall",
                                "flushdb",
                                "config",
                                "acl",
                                "debug",
                                "shutdown",
                                "save",
                                "monitor",
                                "replicaof",
                                "module",
                                "script",
                                "select",
                                "swapdb",
                                "migrate")
                        .noneMatch(command -> command.contains("@")));
    }
}
