package org.aixin.kernel.caller;

import org.jspecify.annotations.Nullable;

/**
 * One permission to see rows. Its text form is {@code PROVINCE}, {@code DIVISION:622921}, {@code UNIT:123},
 * {@code SELF:456} or {@code CLIENT:abc}.
 *
 * @param on the division's code, the unit's, cadre's or client's id; null for the province alone
 */
public record Grant(GrantLevel level, @Nullable String on) {

    public Grant {
        if ((level == GrantLevel.PROVINCE) != (on == null)) {
            throw new IllegalArgumentException("A grant on " + level + " cannot be on " + on);
        }
        if (on != null && on.isBlank()) {
            // An empty prefix would match every division.
            throw new IllegalArgumentException("A grant on " + level + " names what it is on");
        }
    }

    public static Grant province() {
        return new Grant(GrantLevel.PROVINCE, null);
    }

    public static Grant division(String code) {
        return new Grant(GrantLevel.DIVISION, code);
    }

    public static Grant unit(long unitId) {
        return new Grant(GrantLevel.UNIT, Long.toString(unitId));
    }

    public static Grant self(long cadreId) {
        return new Grant(GrantLevel.SELF, Long.toString(cadreId));
    }

    public static Grant client(String clientId) {
        return new Grant(GrantLevel.CLIENT, clientId);
    }

    /** Reads the text form. */
    public static Grant parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? new Grant(GrantLevel.valueOf(text), null)
                : new Grant(GrantLevel.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The text form, as it travels in tokens. */
    public String text() {
        return on == null ? level.name() : level.name() + ":" + on;
    }
}
