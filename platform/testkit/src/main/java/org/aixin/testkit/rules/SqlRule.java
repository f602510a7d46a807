package org.aixin.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In a mapper's SQL a parameter is bound, <code>#{id}</code>, and never pasted into the text by a dollar sign. */
final class SqlRule {

    private static final String MYBATIS_ANNOTATIONS = "org.apache.ibatis.annotations";

    /** A column before LIKE and its relatives, or all that a searching function is given. */
    private static final Pattern SEARCHED = Pattern.compile(
            "(\\w+)\\s+(?:not\\s+)?(?:like|rlike|regexp)\\b|\\b(?:locate|instr|position)\\s*\\(([^)]*)\\)",
            Pattern.CASE_INSENSITIVE);

    static final ArchRule MAPPERS_BIND_THEIR_PARAMETERS = methods()
            .should(new ArchCondition<JavaMethod>("hold no ${ in their SQL") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (sqlOf(method).anyMatch(sql -> sql.contains("${"))) {
                        events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " holds ${ in its SQL in " + method.getSourceCodeLocation()));
                    }
                }
            })
            .because("pasted text is how injection comes in");

    static final ArchRule SEALED_COLUMNS_ARE_FOUND_BY_THEIR_INDEX = methods()
            .should(new ArchCondition<JavaMethod>("search no sealed column by a pattern") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (sqlOf(method).anyMatch(SqlRule::searchesCiphertext)) {
                        events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " searches a sealed column by a pattern in "
                                        + method.getSourceCodeLocation()));
                    }
                }
            })
            .because("ciphertext is like nothing: people are found by the blind indexes of a whole name, surname or"
                    + " number");

    private SqlRule() {}

    private static boolean searchesCiphertext(String sql) {
        return SEARCHED.matcher(sql)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .anyMatch(searched -> SealedColumn.ALL.stream()
                        .anyMatch(column -> column.isNamedIn(searched) && column.isTouchedBy(sql)));
    }

    private static Stream<String> sqlOf(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getPackageName().equals(MYBATIS_ANNOTATIONS))
                .flatMap(SqlRule::texts);
    }

    private static Stream<String> texts(JavaAnnotation<?> annotation) {
        return annotation.getProperties().values().stream().flatMap(SqlRule::texts);
    }

    /** A repeated annotation stands in its container's array, a script in several pieces in another. */
    private static Stream<String> texts(Object value) {
        if (value instanceof Object[] values) {
            return Arrays.stream(values).flatMap(SqlRule::texts);
        }
        if (value instanceof JavaAnnotation<?> nested) {
            return texts(nested);
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }
}
