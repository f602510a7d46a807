package org.aixin.gateway.door;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The ways of files that are written while they go out, which may take minutes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileDoor {

    /** Which service writes it, by path. */
    static final Map<String, String> OWNERS =
            Map.of(Door.CONSOLE.prefix() + "/exports/{id:[0-9]+}/file", "registry-service");

    /** Before the routes of the table, below which the paths stand. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> files(FilePassage passage) {
        var files = RouterFunctions.route();
        OWNERS.forEach((path, owner) -> files.GET(path, request -> passage.pass(owner, request)));
        return files.build();
    }
}
