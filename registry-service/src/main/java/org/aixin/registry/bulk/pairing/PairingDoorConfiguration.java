package org.aixin.registry.bulk.pairing;

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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How pairing-service is asked: nobody waits for the answer, so it may take its time. */
@Configuration(proxyBeanMethods = false)
class PairingDoorConfiguration {

    private static final String SERVICE = "pairing-service";
    private static final Request.Options PATIENCE =
            new Request.Options(Duration.ofSeconds(1), Duration.ofSeconds(30), false);

    @Bean
    PairingDoor pairingDoor(
            Environment environment,
            ObjectProvider<Client> client,
            ObjectProvider<Encoder> encoder,
            ObjectProvider<Decoder> decoder,
            ObjectProvider<ErrorDecoder> errors,
            ObjectProvider<Retryer> retryer,
            ObjectProvider<RequestInterceptor> interceptors) {
        return Feign.builder()
                .client(client.getObject())
                .encoder(encoder.getObject())
                .decoder(decoder.getObject())
                .errorDecoder(errors.getObject())
                .retryer(retryer.getObject())
                .requestInterceptors(interceptors.orderedStream().toList())
                .options(PATIENCE)
                .target(new Target.HardCodedTarget<>(
                        PairingDoor.class, SERVICE, environment.getRequiredProperty("aixin.urls." + SERVICE)));
    }
}
