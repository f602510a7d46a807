package org.aixin.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets in who may come in, and takes them to whom they want to see. */
@SpringBootApplication
public class GatewayApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts alone or beside others in one JVM: the configuration has a name of its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .properties("spring.config.name=gateway")
                .run(args);
    }
}
