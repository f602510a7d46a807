package org.aixin.visit;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps what cadres did for the people they care for. */
@SpringBootApplication
@EnableFeignClients
public class VisitServiceApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts alone or beside others in one JVM: the configuration has a name of its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(VisitServiceApplication.class)
                .properties("spring.config.name=visit-service")
                .run(args);
    }
}
