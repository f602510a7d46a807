package org.aixin.miniprogram;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.ConfigurableApplicationContext;

/** The back end of the cadres' mini-program. */
@SpringBootApplication
@EnableFeignClients
public class MiniprogramApiApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts alone or beside others in one JVM: the configuration has a name of its own. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(MiniprogramApiApplication.class)
                .properties("spring.config.name=miniprogram-api")
                .run(args);
    }
}
