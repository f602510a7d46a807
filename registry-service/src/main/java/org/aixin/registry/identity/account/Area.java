package org.aixin.registry.identity.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aixin.persistence.scope.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where an account belongs, and within which its administrators work: the province, or one division. Its text form is
 * that of a grant, {@code PROVINCE} or {@code DIVISION:622921}; it shows nobody's data.
 *
 * @param division its code; null for the whole province
 */
public record Area(@Nullable String division) {

    static final Area PROVINCE = new Area(null);

    private static final String WHOLE = "PROVINCE";
    private static final String PART = "DIVISION:";
    private static final Pattern FORM = Pattern.compile("PROVINCE|DIVISION:([0-9]{6}|[0-9]{9}|[0-9]{12})");

    /** Reads the text form; empty where it is none. */
    static Optional<Area> read(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Area(form.group(1))) : Optional.empty();
    }

    /** As it stands in the database. */
    static Area of(String text) {
        return read(text).orElseThrow(() -> new IllegalStateException("Not an area: " + text));
    }

    String text() {
        return division == null ? WHOLE : PART + division;
    }

    boolean contains(Area other) {
        return division == null || (other.division != null && hasDivision(other.division));
    }

    boolean hasDivision(String code) {
        return division == null || DivisionCode.isWithin(code, division);
    }

    /** What the text forms of all areas and grants in here begin with; null where nothing lies outside. */
    public @Nullable String begin() {
        return division == null ? null : PART + DivisionCode.prefixOf(division);
    }
}
