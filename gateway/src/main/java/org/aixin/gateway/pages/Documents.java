package org.aixin.gateway.pages;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What the doors say, for whoever comes to them: the OpenAPI document as it was agreed on, and a page that reads it.
 * Open to everybody, for it holds no data and no path of the inside.
 */
@Configuration(proxyBeanMethods = false)
class Documents {

    @Bean
    RouterFunction<ServerResponse> documentRoutes() {
        return file("/docs", "docs/index.html")
                .and(file("/docs/", "docs/index.html"))
                .and(file("/docs/reader.css", "docs/reader.css"))
                .and(file("/docs/reader.js", "docs/reader.js"))
                .and(file("/docs/words.js", "docs/words.js"))
                .and(file("/docs/openapi.json", "openapi/doors.json"));
    }

    private static RouterFunction<ServerResponse> file(String path, String file) {
        return RouterFunctions.resource(
                GET(path),
                new ClassPathResource(file),
                (resource, headers) -> headers.setCacheControl(CacheControl.noCache()));
    }
}
