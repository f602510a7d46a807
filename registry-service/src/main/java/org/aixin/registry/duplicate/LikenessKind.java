package org.aixin.registry.duplicate;

import java.util.Locale;

/**
 * By which keys people are brought together who are then compared. A number that is mistyped in one place stays the same in
 * all others, so that one of its keys is shared still; the check digit follows from the rest, and is left out.
 */
enum LikenessKind {
    BIRTHDAY,
    PHONE,
    PLACE,
    /** Area and birthday; the serial number is another one. */
    NUMBER_SERIAL,
    /** Birthday and serial number; the area is another one. */
    NUMBER_AREA,
    /** Area, month, day and serial number; the year is another one. */
    NUMBER_YEAR,
    /** Area, year and serial number; month or day is another one. */
    NUMBER_DAY;

    /** What the hash is keyed by, beside the key file. */
    String index() {
        return "likeness." + name().toLowerCase(Locale.ROOT);
    }
}
