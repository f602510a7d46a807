package org.aixin.registry;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps who is who: divisions, units, cadres, households and recipients. */
@SpringBootApplication
public class RegistryServiceApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts alone or beside others in one JVM: the configuration has a name of its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(RegistryServiceApplication.class)
                .properties("spring.config.name=registry-service")
                .run(args);
    }
}
