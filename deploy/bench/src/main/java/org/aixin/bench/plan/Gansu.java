package org.aixin.bench.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.contracts.registry.DivisionLevel;
import org.jspecify.annotations.Nullable;

/** The divisions of the province from the official statistics of 2023, province to village. */
public final class Gansu {

    /** The statistical yearbook's placeholder for the counties that 嘉峪关 does not have. */
    private static final String NO_COUNTY = "620201";

    /** 兰州新区: a zone that statistics treat as a county. */
    private static final String ZONE = "620171";

    private final Map<String, DemoDivision> byCode;

    /** 兰州新区 and 甘肃矿区, which 省政府 addresses beside the fourteen prefectures. */
    private static final Set<String> REPORTING_UNITS = Set.of(ZONE, "620981404");

    private Gansu(Map<String, DemoDivision> byCode) {
        this.byCode = byCode;
    }

    /** Reads the two files on the class path. */
    public static Gansu read() {
        var byCode = new LinkedHashMap<String, DemoDivision>();
        Stream.of("gansu-divisions.csv", "gansu-villages.csv")
                .flatMap(file -> lines(file).stream().skip(1))
                .map(line -> line.split(",", -1))
                .filter(columns -> !columns[0].equals(NO_COUNTY))
                .forEach(columns -> byCode.put(columns[0], division(columns[0], columns[1], columns[2], columns[3])));
        return new Gansu(byCode);
    }

    /** The place, everything above it and everything below it; parents come before their children. */
    public List<DemoDivision> around(String code) {
        var around = new ArrayList<DemoDivision>();
        for (var above = byCode.get(code); above != null; above = parent(above)) {
            around.add(0, above);
        }
        if (around.isEmpty()) {
            throw new IllegalArgumentException("There is no division " + code);
        }
        byCode.values().stream().filter(division -> isBelow(division, code)).forEach(around::add);
        return around;
    }

    /** The villages below a place. */
    public List<DemoDivision> villages(String code) {
        return below(code, DivisionLevel.VILLAGE);
    }

    /** The divisions of a level below a place. */
    List<DemoDivision> below(String code, DivisionLevel level) {
        return byCode.values().stream()
                .filter(division -> division.level() == level && isBelow(division, code))
                .toList();
    }

    /** The 86 counties, by code. */
    List<DemoDivision> counties() {
        return byCode.values().stream()
                .filter(division -> division.level() == DivisionLevel.COUNTY
                        && !division.code().equals(ZONE))
                .toList();
    }

    /** @throws IllegalArgumentException if there is none of that code */
    DemoDivision division(String code) {
        var division = byCode.get(code);
        if (division == null) {
            throw new IllegalArgumentException("There is no division " + code);
        }
        return division;
    }

    private boolean isBelow(DemoDivision division, String code) {
        for (var above = parent(division); above != null; above = parent(above)) {
            if (above.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable DemoDivision parent(DemoDivision division) {
        return division.parentCode() == null ? null : byCode.get(division.parentCode());
    }

    private static DemoDivision division(String code, String name, String level, String parent) {
        var parentCode = parent.equals(NO_COUNTY) ? "620200" : parent;
        return new DemoDivision(
                code,
                name,
                level(level),
                parentCode.isEmpty() ? null : parentCode,
                DemoPlan.PROGRAMME_START,
                REPORTING_UNITS.contains(code));
    }

    private static DivisionLevel level(String level) {
        return switch (level) {
            case "province" -> DivisionLevel.PROVINCE;
            case "city" -> DivisionLevel.PREFECTURE;
            case "county", "stat_county" -> DivisionLevel.COUNTY;
            case "township", "stat_township" -> DivisionLevel.TOWNSHIP;
            case "village" -> DivisionLevel.VILLAGE;
            default -> throw new IllegalArgumentException("Unknown level " + level);
        };
    }

    private static List<String> lines(String file) {
        var stream = Objects.requireNonNull(Gansu.class.getResourceAsStream("/data/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
