package org.aixin.pairing;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the tests' clock in the place of the system's. */
@TestConfiguration(proxyBeanMethods = false)
class StandingTime {

    @Bean
    Clock clock() {
        return RunningPairingService.CLOCK;
    }
}
