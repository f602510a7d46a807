package org.aixin.registry.duplicate;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.aixin.registry.recipient.Alike;

/** Tells in what two people are alike who share a key. */
final class Comparing {

    private static final int CHECKED_DIGITS = 17;

    private Comparing() {}

    /** Nothing where they share a key by chance, where one is somebody else by now, or nobody is in care any more. */
    static Set<AlikeIn> compare(Alike.Compared one, Alike.Compared other) {
        var found = EnumSet.noneOf(AlikeIn.class);
        if (one.merged() || other.merged() || !(one.inCare() || other.inCare())) {
            return found;
        }
        if (one.name().equals(other.name())) {
            if (one.idNumber().bornOn().equals(other.idNumber().bornOn())) {
                found.add(AlikeIn.NAME_AND_BIRTHDAY);
            }
            var phones = new HashSet<>(one.phones());
            phones.retainAll(new HashSet<>(other.phones()));
            if (!phones.isEmpty()) {
                found.add(AlikeIn.NAME_AND_PHONE);
            }
            if (one.divisionCode().equals(other.divisionCode())) {
                found.add(AlikeIn.NAME_AND_PLACE);
            }
        }
        var first = one.idNumber().reveal();
        var second = other.idNumber().reveal();
        if (isOneDigitOff(first, second)) {
            found.add(AlikeIn.NUMBER_ONE_DIGIT);
        } else if (isTransposed(first, second)) {
            found.add(AlikeIn.NUMBER_TRANSPOSED);
        }
        return found;
    }

    private static boolean isOneDigitOff(String one, String other) {
        var off = 0;
        for (var at = 0; at < CHECKED_DIGITS; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                off++;
            }
        }
        return off == 1;
    }

    private static boolean isTransposed(String one, String other) {
        for (var at = 0; at < CHECKED_DIGITS - 1; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return one.charAt(at) == other.charAt(at + 1)
                        && one.charAt(at + 1) == other.charAt(at)
                        && one.substring(at + 2, CHECKED_DIGITS).equals(other.substring(at + 2, CHECKED_DIGITS));
            }
        }
        return false;
    }
}
