package org.aixin.registry.person;

/**
 * One field in the clear: the only answer that holds one.
 *
 * @param remainingToday how many more fields the account may ask for today
 */
public record Revealed(PersonalField field, String value, int remainingToday) {

    /** Does not tell the value. */
    @Override
    public String toString() {
        return "Revealed[" + field + "]";
    }
}
