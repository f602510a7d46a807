package org.aixin.persistence.crypto;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A telephone number, digits only: a mobile number of 11 digits, or a landline with its area code. */
public final class PhoneNumber extends Sensitive {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-‐‑–—()]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)86");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern MADE_UP = Pattern.compile("1[0-2][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{1,2}[2-9][0-9]{6,7}");

    private PhoneNumber(String value) {
        super(value);
    }

    /**
     * Normalises and checks a number.
     *
     * @param demo whether the block of mobile numbers that nobody has is accepted
     * @throws MalformedPersonalData {@code phone-malformed}
     */
    static PhoneNumber parse(String text, boolean demo) {
        var number = Normalizer.normalize(text, Normalizer.Form.NFKC);
        number = COUNTRY.matcher(SEPARATORS.matcher(number).replaceAll("")).replaceFirst("");
        boolean known = MOBILE.matcher(number).matches()
                || LANDLINE.matcher(number).matches()
                || (demo && MADE_UP.matcher(number).matches());
        if (!known) {
            throw new MalformedPersonalData("phone-malformed");
        }
        return new PhoneNumber(number);
    }

    /** A number that was checked before it was stored. */
    public static PhoneNumber stored(Sensitive opened) {
        return new PhoneNumber(opened.reveal());
    }

    /** {@code 138****5678}. */
    @Override
    public String masked() {
        var number = reveal();
        return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }
}
