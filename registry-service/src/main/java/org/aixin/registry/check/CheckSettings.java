package org.aixin.registry.check;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the register is checked.
 *
 * @param every how often everything is looked at, beside what is looked at because it changed
 * @param severeGrades grades of a certificate that go with a severe disability
 * @param householdsPerPhone of how many households a number is one of many
 */
@ConfigurationProperties("aixin.checks")
@Validated
record CheckSettings(
        @DefaultValue("PT1H") Duration every,
        @DefaultValue({"1", "2"}) @NotEmpty Set<@Min(1) @Max(4) Integer> severeGrades,
        @DefaultValue("3") @Min(2) int householdsPerPhone) {

    private static final int LIGHTEST = 4;

    List<Integer> lightGrades() {
        return IntStream.rangeClosed(1, LIGHTEST)
                .filter(grade -> !severeGrades.contains(grade))
                .boxed()
                .toList();
    }
}
