package org.aixin.registry.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a sheet may be.
 *
 * @param file of the file as it is sent
 * @param inflated of everything in it once it is unpacked
 * @param texts of the texts that a workbook keeps in one place and that stay in memory while it is read
 * @param entries files within the workbook
 * @param rows below the header
 */
@ConfigurationProperties("aixin.sheets")
@Validated
public record SheetLimits(
        @DefaultValue("64MB") DataSize file,
        @DefaultValue("1GB") DataSize inflated,
        @DefaultValue("128MB") DataSize texts,
        @DefaultValue("1000") @Positive int entries,
        @DefaultValue("300000") @Positive int rows,
        @DefaultValue("200") @Positive @Max(1000) int columns) {}
