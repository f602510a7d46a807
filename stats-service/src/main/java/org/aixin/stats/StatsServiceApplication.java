package org.aixin.stats;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Counts what cadres did, and tells it along three trees. */
@SpringBootApplication
public class StatsServiceApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts alone or beside others in one JVM: the configuration has a name of its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(StatsServiceApplication.class)
                .properties("spring.config.name=stats-service")
                .run(args);
    }
}
