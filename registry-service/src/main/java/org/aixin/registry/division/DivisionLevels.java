package org.aixin.registry.division;

import java.util.regex.Pattern;
import org.aixin.contracts.registry.DivisionLevel;
import org.jspecify.annotations.Nullable;

/** Which code a level has, and below which level it may hang. */
final class DivisionLevels {

    static final String CODE = "[1-9][0-9]{5}|[1-9][0-9]{8}|[1-9][0-9]{11}";

    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}0000");
    private static final Pattern PREFECTURE = Pattern.compile("[0-9]{2}(?!00)[0-9]{2}00");
    private static final Pattern COUNTY = Pattern.compile("[0-9]{4}(?!00)[0-9]{2}");

    private DivisionLevels() {}

    static boolean fits(String code, DivisionLevel level) {
        return switch (level) {
            case PROVINCE -> PROVINCE.matcher(code).matches();
            case PREFECTURE -> PREFECTURE.matcher(code).matches();
            case COUNTY -> COUNTY.matcher(code).matches();
            case TOWNSHIP -> code.length() == 9;
            case VILLAGE -> code.length() == 12;
        };
    }

    /** The prefectures report anyway; below them it is given to places of a county's or a township's kind. */
    static boolean mayReport(DivisionLevel level) {
        return level == DivisionLevel.COUNTY || level == DivisionLevel.TOWNSHIP;
    }

    /** A township may hang right below a prefecture: 嘉峪关 has no counties. */
    static boolean mayHangBelow(DivisionLevel level, @Nullable DivisionLevel parent) {
        return switch (level) {
            case PROVINCE -> parent == null;
            case PREFECTURE -> parent == DivisionLevel.PROVINCE;
            case COUNTY -> parent == DivisionLevel.PREFECTURE;
            case TOWNSHIP -> parent == DivisionLevel.COUNTY || parent == DivisionLevel.PREFECTURE;
            case VILLAGE -> parent == DivisionLevel.TOWNSHIP;
        };
    }
}
