package org.aixin.kernel.start;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Checks what is set before the first bean is made, and so before the first connection is opened. */
@AutoConfiguration
public class StartAutoConfiguration {

    @Bean
    static BeanFactoryPostProcessor startCheck(Environment environment) {
        return beans -> StartCheck.check(environment);
    }
}
