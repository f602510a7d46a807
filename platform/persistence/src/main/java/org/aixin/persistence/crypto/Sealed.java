package org.aixin.persistence.crypto;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An encrypted column value as it stands in the database: the bytes of an envelope. Immutable; prints {@code ***}. */
public final class Sealed {

    private final byte[] envelope;

    private Sealed(byte[] envelope) {
        this.envelope = envelope;
    }

    /** Takes the bytes of a column. */
    public static Sealed of(byte[] envelope) {
        return new Sealed(envelope.clone());
    }

    /** The bytes for a column. */
    public byte[] bytes() {
        return envelope.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed sealed && Arrays.equals(envelope, sealed.envelope);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(envelope);
    }

    @Override
    @JsonValue
    public String toString() {
        return Sensitive.HIDDEN;
    }
}
