package org.aixin.registry.comparison;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How lists are held against the register.
 *
 * @param rowsAtOnce in one transaction
 * @param uploadWithin how long the pieces of a file may take
 * @param openAtOnce how many comparisons of an area may not be over
 * @param daysToDealWith how long townships have for the differences, where nobody said otherwise
 * @param rowsTold how many rows that could not be read are told one by one
 */
@ConfigurationProperties("aixin.comparisons")
@Validated
record ComparisonSettings(
        @DefaultValue("500") @Min(1) @Max(500) int rowsAtOnce,
        @DefaultValue("PT1H") Duration uploadWithin,
        @DefaultValue("20") int openAtOnce,
        @DefaultValue("15") @Min(1) int daysToDealWith,
        @DefaultValue("2000") int rowsTold) {}
