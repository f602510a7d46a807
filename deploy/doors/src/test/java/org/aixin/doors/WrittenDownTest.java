package org.aixin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aixin.persistence.audit.AuditEvent;
import org.junit.jupiter.api.Test;

/**
 * What may be written into the audit is written by somebody: here, where the code of all services is at hand. That every
 * event stands in the catalogue of registry-service, which tells their names, is that module's own test; so events are
 * declared there or in the platform.
 */
class WrittenDownTest {

    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.aixin");

    @Test
    void everyEventIsWrittenDownSomewhere() {
        assertThat(declared()).hasSizeGreaterThan(30);
        assertThat(writtenDown()).containsAll(declared());
    }

    @Test
    void anEventThatNobodyWritesDownWouldBeFound() {
        assertThat(writtenDown()).doesNotContain(Planted.NEVER_WRITTEN.name());
    }

    @Test
    void everyEventIsDeclaredWhereTheCatalogueFindsIt() {
        assertThat(events())
                .allMatch(type -> type.getPackageName().startsWith("org.aixin.registry.")
                        || type.getPackageName().startsWith("org.aixin.persistence."));
    }

    enum Planted implements AuditEvent {
        NEVER_WRITTEN
    }

    private static List<JavaClass> events() {
        return CODE.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(AuditEvent.class))
                .toList();
    }

    private static List<String> declared() {
        return events().stream().flatMap(WrittenDownTest::constants).toList();
    }

    private static Stream<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .map(field -> field.getName());
    }

    /** The constants that some class reads which is not their own. */
    private static Set<String> writtenDown() {
        var read = new TreeSet<String>();
        for (var type : CODE) {
            type.getFieldAccessesFromSelf().stream()
                    .filter(access -> isForeignEvent(type, access))
                    .forEach(access -> read.add(access.getTarget().getName()));
        }
        return read;
    }

    private static boolean isForeignEvent(JavaClass reader, JavaFieldAccess access) {
        var owner = access.getTargetOwner();
        // A switch over an enum has a class of its own that reads every constant.
        return owner.isAssignableTo(AuditEvent.class)
                && !owner.equals(reader)
                && !reader.getName().startsWith(owner.getName() + "$");
    }
}
