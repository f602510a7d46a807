package org.aixin.miniprogram.idempotency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which a phone that sends again, because it never heard the answer, is recognised. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{8,64}");

    /** @throws IdempotencyKeyRequired if there is none or it is none */
    public static IdempotencyKey parse(@Nullable String header) {
        if (header == null || !FORM.matcher(header).matches()) {
            throw new IdempotencyKeyRequired(header == null);
        }
        return new IdempotencyKey(header);
    }
}
