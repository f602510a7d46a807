package org.aixin.policy;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps the handbook of policies. */
@SpringBootApplication
public class PolicyServiceApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts alone or beside others in one JVM: the configuration has a name of its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(PolicyServiceApplication.class)
                .properties("spring.config.name=policy-service")
                .run(args);
    }
}
