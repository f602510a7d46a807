package org.aixin.registry.duplicate;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are looked for who are in the register twice.
 *
 * @param every how often everybody's keys are looked over, beside those of who was saved
 * @param sharedByMany a key that more people share tells nobody from anybody
 */
@ConfigurationProperties("aixin.duplicates")
@Validated
record DuplicateSettings(
        @DefaultValue("PT1H") Duration every,
        @DefaultValue("30") @Min(2) int sharedByMany) {}
