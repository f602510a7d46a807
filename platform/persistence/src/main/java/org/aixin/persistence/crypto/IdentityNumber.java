package org.aixin.persistence.crypto;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A resident identity number (GB 11643), normalised to 18 characters with a capital X.
 *
 * <p>The first six digits need not be a current division: 华亭 is 620881 today and 620824 on its people's cards.
 */
public final class IdentityNumber extends Sensitive {

    /** No division ever had this code; made-up people wear it, and only where made-up people are allowed. */
    static final String DEMO_AREA = "629900";

    private static final Pattern OLD = Pattern.compile("[0-9]{15}");
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber(String value) {
        super(value);
    }

    /**
     * Normalises and checks a number.
     *
     * @param today against which the birthday must not lie in the future
     * @param demo whether the made-up area is accepted
     * @throws MalformedPersonalData {@code identity-number-shape}, {@code -check-digit}, {@code -date}, {@code -area}
     */
    static IdentityNumber parse(String text, LocalDate today, boolean demo) {
        var number = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('x', 'X');
        if (OLD.matcher(number).matches()) {
            number = ofEighteen(number);
        }
        if (!SHAPE.matcher(number).matches()) {
            throw new MalformedPersonalData("identity-number-shape");
        }
        if (number.charAt(17) != checkDigit(number)) {
            throw new MalformedPersonalData("identity-number-check-digit");
        }
        var identity = new IdentityNumber(number);
        try {
            if (identity.bornOn().isAfter(today)) {
                throw new MalformedPersonalData("identity-number-date");
            }
        } catch (DateTimeException e) {
            throw new MalformedPersonalData("identity-number-date");
        }
        if (number.startsWith("0") || (!demo && number.startsWith(DEMO_AREA))) {
            throw new MalformedPersonalData("identity-number-area");
        }
        return identity;
    }

    /** A number that was checked before it was stored. */
    public static IdentityNumber stored(Sensitive opened) {
        return new IdentityNumber(opened.reveal());
    }

    /** The 18th character that the first 17 digits ask for. */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate bornOn() {
        var number = reveal();
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    public boolean male() {
        return (reveal().charAt(16) - '0') % 2 == 1;
    }

    /** {@code 410***********1234}. */
    @Override
    public String masked() {
        return reveal().substring(0, 3) + "*".repeat(11) + reveal().substring(14);
    }

    /** Numbers of the first generation left out the century and the check digit. */
    private static String ofEighteen(String fifteen) {
        var first17 = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return first17 + checkDigit(first17);
    }
}
