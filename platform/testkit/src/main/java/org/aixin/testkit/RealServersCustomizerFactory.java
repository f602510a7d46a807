package org.aixin.testkit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Found by Spring's tests through {@code META-INF/spring.factories}. */
class RealServersCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var wanted = TestContextAnnotationUtils.findMergedAnnotation(testClass, RealServers.class);
        return wanted == null
                ? null
                : new RealServersCustomizer(wanted.schema(), Set.of(wanted.needs()), Set.of(wanted.proxied()));
    }
}
