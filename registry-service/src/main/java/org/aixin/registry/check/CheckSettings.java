package org.aixin.registry.check;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the register is checked.
 *
 * @param every how often everything is looked at, beside what is looked at because it changed
 * @param householdsPerPhone of how many households a number is one of many
 */
@ConfigurationProperties("aixin.checks")
@Validated
record CheckSettings(
        @DefaultValue("PT1H") Duration every,
        @DefaultValue("3") @Min(2) int householdsPerPhone) {}
