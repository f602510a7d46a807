package org.aixin.persistence.spans;

import java.util.Objects;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads the list {@code aixin.projections}. */
class SwitchedOnCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var wanted = Objects.requireNonNull(metadata.getAnnotationAttributes(SwitchedOn.class.getName()))
                .get("value");
        var switchedOn = Binder.get(context.getEnvironment()).bind("aixin.projections", Bindable.listOf(String.class));
        return switchedOn.isBound() && switchedOn.get().contains(wanted);
    }
}
