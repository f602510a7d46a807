package org.aixin.registry.recipient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.Sensitive;

/**
 * The number of a disability certificate: the identity number, the category 1 to 7, the grade 1 to 4, and on re-issued
 * ones a suffix.
 */
final class DisabilityCertificate extends Sensitive {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X][1-7][1-4][0-9A-Z]{0,4}");
    private static final int IDENTITY_DIGITS = 18;
    private static final int GRADE_AT = 19;
    private static final int LIGHTEST_SEVERE = 2;

    private DisabilityCertificate(String value) {
        super(value);
    }

    static DisabilityCertificate normalised(Sensitive input) {
        return new DisabilityCertificate(Normalizer.normalize(input.reveal(), Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT));
    }

    /** A number that was checked before it was stored. */
    static DisabilityCertificate stored(Sensitive opened) {
        return new DisabilityCertificate(opened.reveal());
    }

    boolean wellFormed() {
        return SHAPE.matcher(reveal()).matches();
    }

    /** Whether the grade is not one of a severe disability (重度：一级、二级); of a number that is well-formed. */
    boolean isLight() {
        return Character.digit(reveal().charAt(GRADE_AT), 10) > LIGHTEST_SEVERE;
    }

    boolean belongsTo(IdentityNumber number) {
        return reveal().substring(0, IDENTITY_DIGITS).equals(number.reveal());
    }
}
