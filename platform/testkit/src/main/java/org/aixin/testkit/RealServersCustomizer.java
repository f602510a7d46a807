package org.aixin.testkit;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A record, since Spring tells by equality which tests may share a context. */
record RealServersCustomizer(String schema, Set<Link> needs, Set<Link> proxied) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        if (needs.contains(Link.KAFKA)) {
            hushKafka();
        }
        var properties = Map.<String, Object>copyOf(TestServers.properties(schema, needs, proxied));
        var ours = new MapPropertySource("the real servers", properties);
        var sources = context.getEnvironment().getPropertySources();
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, ours);
        } else {
            sources.addFirst(ours);
        }
    }

    /** The broker tells its whole life, and every client its configuration, at level INFO. */
    private static void hushKafka() {
        var logging = LoggingSystem.get(RealServersCustomizer.class.getClassLoader());
        logging.setLogLevel("kafka", LogLevel.WARN);
        logging.setLogLevel("org.apache.kafka", LogLevel.WARN);
        logging.setLogLevel("state.change.logger", LogLevel.WARN);
    }
}
