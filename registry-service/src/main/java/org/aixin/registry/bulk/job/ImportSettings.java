package org.aixin.registry.bulk.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How imports are done.
 *
 * @param rowsAtOnce in one transaction
 * @param keptFor how long a file waits for somebody to go on with it, and wrong rows to be repaired
 * @param uploadWithin how long the pieces of a file may take
 * @param patience how long a chunk waits for online traffic at most
 * @param slow how long a connection may be waited for before others are taken to be waiting as well
 * @param openAtOnce how many imports of an area may wait for somebody
 * @param repairable how many wrong rows a workbook to repair holds
 * @param beat of a stream
 * @param streamFor how long a stream lasts before grants are looked at anew
 * @param streamsAtOnce how many there may be
 */
@ConfigurationProperties("aixin.imports")
@Validated
record ImportSettings(
        @DefaultValue("500") @Min(1) @Max(500) int rowsAtOnce,
        @DefaultValue("P7D") Duration keptFor,
        @DefaultValue("PT1H") Duration uploadWithin,
        @DefaultValue("PT10S") Duration patience,
        @DefaultValue("PT0.05S") Duration slow,
        @DefaultValue("20") int openAtOnce,
        @DefaultValue("5000") int repairable,
        @DefaultValue("PT3S") Duration beat,
        @DefaultValue("PT55S") Duration streamFor,
        @DefaultValue("60") int streamsAtOnce) {}
