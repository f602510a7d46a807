package org.aixin.persistence.states;

import java.util.List;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the states of whatever sources the service declares. */
@Configuration(proxyBeanMethods = false)
public class StatesConfiguration {

    @Bean
    Reemissions reemissions(ObjectProvider<Outbox> outbox, AuditTrail audit) {
        return new Reemissions(outbox, audit);
    }

    @Bean
    StatesController statesController(ObjectProvider<StateSource> sources, Reemissions reemissions) {
        List<StateSource> declared = sources.orderedStream().toList();
        return new StatesController(declared, reemissions);
    }
}
