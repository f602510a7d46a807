package org.aixin.persistence.crypto;

/**
 * A name, number or telephone number that cannot be one.
 *
 * <p>Carries a stable code such as {@code identity-number-check-digit} and never the value, which would end in a log.
 */
public class MalformedPersonalData extends RuntimeException {

    private final String code;

    MalformedPersonalData(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
