package org.aixin.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;

/** In a mapper's SQL a parameter is bound, <code>#{id}</code>, and never pasted into the text by a dollar sign. */
final class SqlRule {

    private static final String MYBATIS_ANNOTATIONS = "org.apache.ibatis.annotations";

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

    private SqlRule() {}

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
