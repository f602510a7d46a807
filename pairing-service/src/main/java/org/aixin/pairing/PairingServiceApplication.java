package org.aixin.pairing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps who cares for whom. */
@SpringBootApplication
public class PairingServiceApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts alone or beside others in one JVM: the configuration has a name of its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(PairingServiceApplication.class)
                .properties("spring.config.name=pairing-service")
                .run(args);
    }
}
