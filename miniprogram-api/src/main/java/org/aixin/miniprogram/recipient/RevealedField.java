package org.aixin.miniprogram.recipient;

/**
 * One field in the clear.
 *
 * @param remainingToday how many more fields the cadre may ask for today
 */
record RevealedField(String field, String value, int remainingToday) {

    /** Does not tell the value. */
    @Override
    public String toString() {
        return "RevealedField[" + field + "]";
    }
}
