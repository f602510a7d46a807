package org.aixin.kernel.hop;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.RequestInterceptor;
import feign.Response;
import feign.Retryer;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.TokenAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.support.ResponseEntityDecoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;

/** What every Feign client of ours does alike. */
@AutoConfiguration(before = FeignAutoConfiguration.class, after = TokenAutoConfiguration.class)
@ConditionalOnClass({Feign.class, FeignAutoConfiguration.class, CircuitBreakerRegistry.class})
@EnableConfigurationProperties(HopSettings.class)
public class HopAutoConfiguration {

    @Bean
    RequestInterceptor hopInterceptor(InternalTokens tokens) {
        return new HopInterceptor(tokens);
    }

    @Bean
    CircuitBreakerRegistry hopBreakers(HopSettings settings) {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(IOException.class::isInstance)
                // A service that says no is well; one that cannot say anything is not.
                .recordResult(answer -> answer instanceof Response response && response.status() >= 500)
                .build());
    }

    @Bean
    MeterBinder hopBreakerMetrics(CircuitBreakerRegistry hopBreakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(hopBreakers);
    }

    @Bean
    Client hopClient(HopSettings settings, CircuitBreakerRegistry hopBreakers) {
        return new HopClient(Connections.client(settings.connectTimeout()), hopBreakers);
    }

    @Bean
    Request.Options hopOptions(HopSettings settings) {
        return new Request.Options(settings.connectTimeout(), settings.readTimeout(), false);
    }

    @Bean
    @Scope("prototype")
    Retryer hopRetryer() {
        return new HopRetryer();
    }

    @Bean
    ErrorDecoder problemDecoder() {
        return new ProblemDecoder();
    }

    @Bean
    Encoder hopEncoder() {
        return new JsonEncoder();
    }

    @Bean
    Decoder hopDecoder() {
        return new ResponseEntityDecoder(new JsonDecoder());
    }
}
