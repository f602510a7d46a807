package org.aixin.miniprogram.carerecord;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which a phone that sends again, because it never heard the answer, is recognised. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{8,64}");

    /** @throws IdempotencyKeyRequired if there is none or it is none */
    static IdempotencyKey parse(@Nullable String header) {
        if (header == null || !FORM.matcher(header).matches()) {
            throw new IdempotencyKeyRequired(header == null);
        }
        return new IdempotencyKey(header);
    }
}
