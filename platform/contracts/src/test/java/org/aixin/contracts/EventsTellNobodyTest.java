package org.aixin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Events go everywhere and stay for long, so they hold ids, codes, dates, kinds and sums, and no person. What they may
 * hold is listed, rather than what they may not: a text is a code unless somebody has thought about it here.
 */
class EventsTellNobodyTest {

    private static final Set<Class<?>> PLAIN = Set.of(
            long.class,
            int.class,
            boolean.class,
            Long.class,
            Integer.class,
            Boolean.class,
            LocalDate.class,
            Instant.class);

    private static final Pattern CODE = Pattern.compile("code|category|[a-z][A-Za-z]*Code");

    /** What offices and institutions are called, and places. */
    private static final Set<String> NAMES = Set.of(
            "DivisionChanged.name",
            "DivisionChanged.Span.name",
            "UnitChanged.name",
            "UnitChanged.Span.name",
            "UnitChanged.Span.assistedCounties");

    /** Numbers and days that say who somebody is, however they are typed. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(phone|mobile|idn|identity|birth|born|age|bank|account|openid|latitude|longitude|address|guardian|note|text).*");

    private static final Set<String> NOT_PERSONAL = Set.of("managedBy");

    @Test
    void everyEventHoldsIdsCodesDaysKindsAndSumsAlone() {
        var events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.aixin.contracts").stream()
                        .filter(type -> type.isAssignableTo(IntegrationEvent.class) && !type.isInterface())
                        .map(type -> (Class<?>) type.reflect())
                        .toList();

        assertThat(events).hasSizeGreaterThan(5);
        assertThat(events.stream().flatMap(event -> personal(event).stream())).isEmpty();
    }

    record Leaky(long id, String divisionCode, String name, List<Inner> people, long birthDate, Object anything) {

        record Inner(long id, String idNumber) {}
    }

    @Test
    void aNameANumberAndABirthdayAreNoticed() {
        assertThat(personal(Leaky.class))
                .containsExactly("Leaky.name", "Leaky.Inner.idNumber", "Leaky.birthDate", "Leaky.anything");
    }

    private static List<String> personal(Class<?> type) {
        var found = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var place = nameOf(type) + "." + component.getName();
            var held = held(component.getGenericType());
            if (held.isRecord()) {
                found.addAll(personal(held));
            } else if (!mayBeTold(component.getName(), held) && !NAMES.contains(place)) {
                found.add(place);
            }
        }
        return found;
    }

    private static String nameOf(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer != null && outer.isRecord() ? nameOf(outer) + "." + type.getSimpleName() : type.getSimpleName();
    }

    private static boolean mayBeTold(String name, Class<?> held) {
        if (PERSONAL.matcher(name).matches() && !NOT_PERSONAL.contains(name)) {
            return false;
        }
        return held == String.class ? CODE.matcher(name).matches() : held.isEnum() || PLAIN.contains(held);
    }

    /** Of a list what is in it. */
    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType list) {
            return held(Arrays.asList(list.getActualTypeArguments()).get(0));
        }
        return (Class<?>) type;
    }
}
