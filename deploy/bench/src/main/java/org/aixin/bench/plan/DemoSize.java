package org.aixin.bench.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The demos there are. */
public enum DemoSize {
    /** 韩集镇 alone, for tests. */
    TOWNSHIP("622921100"),
    /** 临夏县, with its published year 2023. */
    LINXIA("622921"),
    /** The province as of 31 May 2024, with what was published about it and its units. */
    PROVINCE("620000");

    private final String division;

    DemoSize(String division) {
        this.division = division;
    }

    /** @param title as a person types it */
    public static Optional<DemoSize> of(String title) {
        return Arrays.stream(values())
                .filter(size -> size.title().equals(title))
                .findAny();
    }

    /** Of all demos. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(DemoSize::title).toList();
    }

    /** As a person types it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where everybody lives. */
    public String division() {
        return division;
    }

    DemoPlan.Ground ground(Gansu gansu, Scene scene, long seed, Instant until) {
        return switch (this) {
            case TOWNSHIP -> TownshipPlan.of(gansu, scene, seed, until);
            case LINXIA -> LinxiaPlan.of(gansu, scene, seed, until);
            case PROVINCE -> ProvincePlan.of(gansu, scene, seed, until);
        };
    }
}
