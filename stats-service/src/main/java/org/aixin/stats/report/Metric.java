package org.aixin.stats.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number in a sentence counts: its name for programs, what defines it, and in what its value is given. */
enum Metric {
    CADRES("cadres", "人"),
    HOUSEHOLDS("households", "户"),
    RECIPIENTS("recipients", "人"),
    RECIPIENTS_PAIRED("recipients-paired", "人"),
    CHILDREN("children", "人"),
    SEVERELY_DISABLED("severely-disabled", "人"),
    DESTITUTE("destitute", "人"),
    DESTITUTE_HOUSEHOLDS("destitute-households", "户"),
    RESETTLEMENT("resettlement", "人"),
    MANAGED_UNITS("managed-units", "家"),
    TARGET_CONTACTS("target-contacts", "次", "target"),
    TARGET_VISITS("target-visits", "次", "target"),
    CONTACTS("contacts", "次", "contacts", "times"),
    CONTACTS_PERSON_TIMES("contacts-person-times", "人次", "contacts", "person-times"),
    VISITS("visits", "次", "visits", "times"),
    VISITS_PERSON_TIMES("visits-person-times", "人次", "visits", "person-times"),
    RATE_VOLUME_CONTACTS("rate-volume-contacts", Unit.SHARE),
    RATE_VOLUME_VISITS("rate-volume-visits", Unit.SHARE),
    POLICIES("policies", "项", "policies"),
    POLICIES_PERSON_TIMES("policies-person-times", "人次", "policies"),
    DIFFICULTIES_RESOLVED("difficulties-resolved", "件", "difficulties"),
    DIFFICULTIES_REPORTED("difficulties-reported", "件", "difficulties"),
    GOOD_DEEDS("good-deeds", "件"),
    DIFFICULTIES_AND_DEEDS("difficulties-and-deeds", "件", "difficulties", "good-deeds"),
    AID("aid", Unit.FEN),
    AID_OWN("aid-own", Unit.FEN, "aid-own", "aid");

    private final String id;
    private final String unit;
    /** Apart by blanks, for an enum holds nothing that can change. */
    private final String definitions;

    Metric(String id, String unit, String... definitions) {
        this.id = id;
        this.unit = unit;
        this.definitions = definitions.length == 0 ? id : String.join(" ", definitions);
    }

    String id() {
        return id;
    }

    /** Of the value, not of the printed text: money is given in fen. */
    String unit() {
        return unit;
    }

    /** As a reader knows it. */
    String printedUnit() {
        return switch (unit) {
            case Unit.FEN -> "元";
            case Unit.SHARE -> "%";
            default -> unit;
        };
    }

    /** Ids of the definitions, the first of which names it. */
    List<String> definitions() {
        return List.of(definitions.split(" "));
    }

    /** Counted on the report's day. */
    Amount of(long value) {
        return new Amount(this, BigDecimal.valueOf(value), null, null);
    }

    /** Counted from the day on. */
    Amount since(LocalDate from, long value) {
        return new Amount(this, BigDecimal.valueOf(value), from, null);
    }

    /** Counted from the day on; a fraction that may not be known. */
    Amount since(LocalDate from, @Nullable BigDecimal value) {
        return new Amount(this, value, from, null);
    }

    private static final class Unit {

        static final String FEN = "分";
        static final String SHARE = "比率";
    }
}
