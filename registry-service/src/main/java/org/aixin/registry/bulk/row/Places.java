package org.aixin.registry.bulk.row;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/** Townships and villages of an area, by what people call them. Immutable. */
public class Places {

    /** Sheets that tell where somebody lives have these columns. */
    private static final String TOWNSHIP_COLUMN = "TOWNSHIP";

    private static final String VILLAGE_COLUMN = "VILLAGE";

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern COMMITTEE = Pattern.compile("(?:民委员会|委会|委员会)$");

    private final Map<String, String> names;
    private final Map<String, List<String>> offices;
    private final Map<String, List<String>> townships;
    private final Map<String, List<String>> villages;

    /** @param standing everything in the area */
    public Places(List<DivisionName> standing) {
        names = standing.stream().collect(toMap(DivisionName::code, DivisionName::name));
        offices = byName(standing, code -> code.length() <= TOWNSHIP);
        townships = byName(standing, code -> code.length() == TOWNSHIP);
        villages = byName(standing, code -> code.length() > TOWNSHIP);
    }

    private static Map<String, List<String>> byName(List<DivisionName> standing, Predicate<String> which) {
        return standing.stream()
                .filter(one -> which.test(one.code()))
                .collect(groupingBy(one -> plain(one.name()), mapping(DivisionName::code, toList())));
    }

    /**
     * The code of a place.
     *
     * @param problems takes what stands against it
     * @return null where something does
     */
    public @Nullable String find(
            @Nullable Sensitive county,
            @Nullable Sensitive township,
            @Nullable Sensitive village,
            List<FieldProblem> problems) {
        if (township == null) {
            return null;
        }
        var found = township(county, plain(township.reveal()), problems);
        return found == null || village == null ? found : village(found, plain(village.reveal()), problems);
    }

    /**
     * The division of any level that is called so, or has that code; null where there is none, or several.
     *
     * @param digits how long its code is at most
     */
    public @Nullable String division(String said, int digits) {
        var plain = plain(said);
        if (DIGITS.matcher(plain).matches()) {
            return names.containsKey(plain) && plain.length() <= digits ? plain : null;
        }
        var codes = offices.getOrDefault(plain, List.of()).stream()
                .filter(code -> code.length() <= digits)
                .toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }

    /** What people call it. */
    public String name(String code) {
        var township = code.length() > TOWNSHIP ? names.getOrDefault(code.substring(0, TOWNSHIP), "") : "";
        return township + names.getOrDefault(code, code);
    }

    private @Nullable String township(@Nullable Sensitive county, String said, List<FieldProblem> problems) {
        var codes = DIGITS.matcher(said).matches()
                ? names.containsKey(said) && said.length() >= TOWNSHIP ? List.of(said) : List.<String>of()
                : townships.getOrDefault(said, List.of());
        if (county != null && codes.size() > 1) {
            var around = plain(county.reveal());
            codes = codes.stream().filter(code -> isIn(code, around)).toList();
        }
        if (codes.isEmpty()) {
            problems.add(FieldProblem.of(TOWNSHIP_COLUMN, "township-unknown"));
            return null;
        }
        if (codes.size() > 1) {
            problems.add(FieldProblem.of(TOWNSHIP_COLUMN, "township-ambiguous", codes.size()));
            return null;
        }
        return codes.get(0);
    }

    private boolean isIn(String code, String county) {
        var around = code.substring(0, COUNTY);
        return around.equals(county) || plain(names.getOrDefault(around, "")).equals(county);
    }

    private @Nullable String village(String place, String said, List<FieldProblem> problems) {
        var township = place.substring(0, TOWNSHIP);
        if (said.equals(place)) {
            return place;
        }
        var codes = DIGITS.matcher(said).matches()
                ? names.containsKey(said) ? List.of(said) : List.<String>of()
                : villages.getOrDefault(said, List.of());
        var inside = codes.stream()
                .filter(code -> code.startsWith(township) && code.length() > TOWNSHIP)
                .toList();
        if (inside.size() == 1) {
            return inside.get(0);
        }
        problems.add(FieldProblem.of(
                VILLAGE_COLUMN,
                inside.isEmpty() ? "village-unknown" : "village-ambiguous",
                names.getOrDefault(township, township)));
        return null;
    }

    /** 双城村民委员会 is 双城村. */
    private static String plain(String name) {
        return COMMITTEE.matcher(SheetWords.plain(name)).replaceFirst("");
    }
}
