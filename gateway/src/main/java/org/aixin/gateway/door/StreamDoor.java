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

/** The ways of what is told as it changes: an answer that goes on has other limits than one that ends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamDoor {

    /** Which service tells it, by path. */
    static final Map<String, String> OWNERS = Map.of(
            Door.CONSOLE.prefix() + "/statistics/stream", "stats-service",
            Door.CONSOLE.prefix() + "/imports/stream", "registry-service");

    /** Before the routes of the table, below which the paths stand. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> streams(StreamPassage passage) {
        var streams = RouterFunctions.route();
        OWNERS.keySet().forEach(path -> streams.GET(path, passage));
        return streams.build();
    }
}
