package org.aixin.gateway.door;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The way of figures that are told as they change: an answer that goes on has other limits than one that ends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamDoor {

    static final String OWNER = "stats-service";
    static final String PATH = Door.CONSOLE.prefix() + "/statistics/stream";

    /** Before the routes of the table, below one of which the path stands. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> streams(StreamPassage passage) {
        return RouterFunctions.route(RequestPredicates.GET(PATH), passage);
    }
}
