package org.aixin.registry.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How exports are given.
 *
 * @param rowsAtOnce read from the register in one go
 * @param rowsPerDay that one account may take along in a day of Shanghai
 * @param keptFor how long a file may be fetched
 * @param downloads how often
 * @param openFor how soon after somebody asked for the file it has to be fetched
 * @param waitsFor how long an order waits for somebody to agree
 * @param waitingAtOnce how many orders of one account may wait for that
 * @param atOnce how many files go out at a time
 */
@ConfigurationProperties("aixin.exports")
@Validated
record ExportSettings(
        @DefaultValue("500") @Min(1) @Max(1_000) int rowsAtOnce,
        @DefaultValue("600000") @Min(1) int rowsPerDay,
        @DefaultValue("PT24H") Duration keptFor,
        @DefaultValue("3") @Min(1) int downloads,
        @DefaultValue("PT2M") Duration openFor,
        @DefaultValue("P3D") Duration waitsFor,
        @DefaultValue("5") @Min(1) int waitingAtOnce,
        @DefaultValue("8") @Min(1) int atOnce) {}
