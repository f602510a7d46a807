package org.aixin.registry.recipient;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.springframework.stereotype.Component;

/** What the office that has somebody in care is called: all that anybody beyond its grants is told of a person. */
@Component
public class Office {

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private final Divisions divisions;

    Office(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The office of a place as people name it: county and township. */
    public String of(String divisionCode) {
        return named(divisionCode, COUNTY, TOWNSHIP);
    }

    /** The county's alone. */
    public String countyOf(String divisionCode) {
        return named(divisionCode, COUNTY);
    }

    private String named(String divisionCode, Integer... lengths) {
        var codes = Stream.of(lengths)
                .filter(length -> divisionCode.length() >= length)
                .map(length -> divisionCode.substring(0, length))
                .toList();
        var names = divisions.names(codes);
        return codes.stream()
                .map(code ->
                        names.getOrDefault(code, DivisionName.unnamed(code)).name())
                .collect(Collectors.joining());
    }
}
