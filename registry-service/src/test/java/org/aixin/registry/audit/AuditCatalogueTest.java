package org.aixin.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aixin.persistence.audit.AuditEvent;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The catalogue and the code say the same. That somebody writes each event down is asked where the code of all services
 * is at hand, in {@code deploy/doors}.
 */
class AuditCatalogueTest {

    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.aixin.registry", "org.aixin.persistence");

    @Test
    void everyEventThatCanBeWrittenDownStandsInTheCatalogue() {
        assertThat(names(AuditCatalogue.EVENTS.stream())).containsExactlyInAnyOrderElementsOf(declared());
    }

    @Test
    void everyEventHasANameForPeople() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/registry");
        messages.setDefaultEncoding("UTF-8");
        var titles = new AuditCatalogue(messages).entries();

        assertThat(titles).hasSameSizeAs(AuditCatalogue.EVENTS);
        assertThat(titles).allMatch(entry -> entry.title().codePoints().anyMatch(c -> c > 0x4e00));
        assertThat(messages.getMessage("audit.LOGGED_IN", null, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("登录成功");
    }

    @Test
    void namesFitTheirColumn() {
        assertThat(AuditCatalogue.EVENTS)
                .allMatch(event -> event.name().length() <= 40)
                .extracting(AuditEvent::name)
                .doesNotHaveDuplicates();
    }

    private static List<String> declared() {
        return CODE.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(AuditEvent.class))
                .flatMap(AuditCatalogueTest::constants)
                .toList();
    }

    private static Stream<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .map(field -> field.getName());
    }

    private static List<String> names(Stream<? extends AuditEvent> events) {
        return events.map(AuditEvent::name).toList();
    }
}
