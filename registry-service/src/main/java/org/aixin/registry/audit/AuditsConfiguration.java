package org.aixin.registry.audit;

import feign.Client;
import feign.Feign;
import feign.Param;
import feign.Request;
import feign.RequestInterceptor;
import feign.RequestLine;
import feign.Retryer;
import feign.Target;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.aixin.persistence.audit.AuditExcerpt;
import org.aixin.persistence.audit.AuditReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the audits are that are searched. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditsSettings.class)
class AuditsConfiguration {

    /** Somebody waits at the gateway for ten seconds, and the slowest of all is not to make the others wait. */
    private static final Request.Options PATIENCE =
            new Request.Options(Duration.ofSeconds(1), Duration.ofSeconds(4), false);

    /** What every service has inside. */
    interface Door {

        @RequestLine("GET /internal/v1/audit-events?since={since}&until={until}&event={event}&actor={actor}"
                + "&subject={subject}&after={after}&size={size}")
        AuditExcerpt excerpt(
                @Param("since") @Nullable Instant since,
                @Param("until") @Nullable Instant until,
                @Param("event") @Nullable String event,
                @Param("actor") @Nullable String actor,
                @Param("subject") @Nullable String subject,
                @Param("after") @Nullable String after,
                @Param("size") int size);
    }

    @Bean
    MergedAudits mergedAudits(
            AuditReader own,
            AuditsSettings settings,
            Environment environment,
            ObjectProvider<Client> client,
            ObjectProvider<Encoder> encoder,
            ObjectProvider<Decoder> decoder,
            ObjectProvider<ErrorDecoder> errors,
            ObjectProvider<Retryer> retryer,
            ObjectProvider<RequestInterceptor> interceptors) {
        Map<String, OneAudit> audits = new HashMap<>();
        audits.put(environment.getRequiredProperty("spring.application.name"), own::excerpt);
        for (var service : settings.elsewhere()) {
            var url = environment.getRequiredProperty("aixin.urls." + service);
            audits.put(
                    service,
                    asking(Feign.builder()
                            .client(client.getObject())
                            .encoder(encoder.getObject())
                            .decoder(decoder.getObject())
                            .errorDecoder(errors.getObject())
                            .retryer(retryer.getObject())
                            .requestInterceptors(interceptors.orderedStream().toList())
                            .options(PATIENCE)
                            .target(new Target.HardCodedTarget<>(Door.class, service, url))));
        }
        return new MergedAudits(audits);
    }

    private static OneAudit asking(Door door) {
        return (filter, after, size) -> door.excerpt(
                filter.since(),
                filter.until(),
                filter.events().stream().findFirst().orElse(null),
                filter.actor(),
                filter.subject(),
                after == null ? null : after.cursor(),
                size);
    }
}
