package org.aixin.kernel.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** The context's {@code JsonMapper} is {@link AixinJson#requests()}, in place of Boot's. */
@AutoConfiguration(before = {JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class})
public class JsonAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JsonMapper jsonMapper() {
        return AixinJson.requests();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer requestConverter(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new RequestConverter(mapper));
    }
}
