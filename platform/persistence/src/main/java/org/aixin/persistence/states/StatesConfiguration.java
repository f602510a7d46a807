package org.aixin.persistence.states;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the states of whatever sources the service declares. */
@Configuration(proxyBeanMethods = false)
public class StatesConfiguration {

    @Bean
    StatesController statesController(ObjectProvider<StateSource> sources) {
        List<StateSource> declared = sources.orderedStream().toList();
        return new StatesController(declared);
    }
}
