package org.aixin.persistence.crypto;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A personal text in the clear, as a type. It prints, logs and serialises masked; {@link #reveal()} is the only way to
 * the value, and easy to search for. Immutable.
 */
public class Sensitive {

    /** What stands where a secret may not be shown at all. */
    public static final String HIDDEN = "***";

    private final String value;

    protected Sensitive(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Any text about a person: a note, an address, input not yet checked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sensitive of(String value) {
        return new Sensitive(value);
    }

    /** The value itself: for sealing, comparing and the one answer that was asked to reveal it. */
    public final String reveal() {
        return value;
    }

    /** What may be shown by default. */
    public String masked() {
        return HIDDEN;
    }

    /** What Jackson writes. */
    @JsonValue
    final String json() {
        return masked();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Sensitive sensitive
                && sensitive.getClass() == getClass()
                && sensitive.value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return HIDDEN;
    }
}
