package org.aixin.persistence.states;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.Target;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How owners are asked: like everybody else, but a page or a digest of millions may take its time. */
@Configuration(proxyBeanMethods = false)
public class OwnersConfiguration {

    private static final Request.Options PATIENT =
            new Request.Options(Duration.ofSeconds(1), Duration.ofSeconds(120), false);

    @Bean
    Owners owners(
            Environment environment,
            ObjectProvider<Client> client,
            ObjectProvider<Encoder> encoder,
            ObjectProvider<Decoder> decoder,
            ObjectProvider<ErrorDecoder> errors,
            ObjectProvider<Retryer> retryer,
            ObjectProvider<RequestInterceptor> interceptors) {
        Map<String, String> urls = Binder.get(environment)
                .bind("aixin.urls", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of);
        return new Owners(
                environment.getRequiredProperty("spring.application.name"),
                urls,
                service -> Feign.builder()
                        .client(client.getObject())
                        .encoder(encoder.getObject())
                        .decoder(decoder.getObject())
                        .errorDecoder(errors.getObject())
                        .retryer(retryer.getObject())
                        .requestInterceptors(interceptors.orderedStream().toList())
                        .options(PATIENT)
                        .target(new Target.HardCodedTarget<>(Owners.Door.class, service, address(urls, service))));
    }

    private static String address(Map<String, String> urls, String service) {
        var url = urls.get(service);
        if (url == null) {
            throw new IllegalStateException("aixin.urls." + service + " is not set, but its states are asked for");
        }
        return url;
    }
}
