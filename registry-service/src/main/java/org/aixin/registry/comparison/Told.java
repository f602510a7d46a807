package org.aixin.registry.comparison;

import java.time.LocalDate;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of somebody in the register.
 *
 * @param subjectId recipient, cadre or enrolment
 * @param fact what is said, in the one form by which it is known again
 * @param place what the codes of the new place begin with; null where that is none of ours
 */
record Told(
        long subjectId,
        String fact,
        @Nullable String place,
        @Nullable Long unitId,
        @Nullable String month,
        Detail detail) {

    /** What only people read of it: sealed. */
    record Detail(@Nullable LocalDate day, @Nullable String text) {

        static final Detail NONE = new Detail(null, null);

        Sensitive asText() {
            return Sensitive.of(AixinJson.mapper().writeValueAsString(this));
        }

        static Detail parse(Sensitive text) {
            return AixinJson.mapper().readValue(text.reveal(), Detail.class);
        }

        /** Does not tell what it holds. */
        @Override
        public String toString() {
            return Sensitive.HIDDEN;
        }
    }
}
