package org.aixin.persistence.crypto;

/** A stored value does not belong to the column, row or key it was found with: moved, cut or tampered with. */
public class DecryptionFailed extends RuntimeException {

    DecryptionFailed(Throwable cause) {
        super("An encrypted value does not belong to its place", cause);
    }

    DecryptionFailed(String message) {
        super(message);
    }
}
