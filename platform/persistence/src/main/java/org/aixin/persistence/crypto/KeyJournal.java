package org.aixin.persistence.crypto;

import java.util.Collection;

/**
 * Is told what becomes of keys. What is a write it is told in that write's transaction: if it cannot be kept, the key
 * stays as it was. Never holds a key. Kept outside this package, in the audit.
 */
public interface KeyJournal {

    /**
     * Somebody wants new keys; nothing was done yet.
     *
     * @param tables that will get one
     * @param rotating that go on with their last rotation instead
     */
    void rotationAsked(Collection<String> tables, Collection<String> rotating);

    /** Values of the table are sealed with this key from now on: its first, one that was asked for, or after a spent one. */
    void created(String table, int kid, String provider);

    /** @param rows the table whose values are brought under the key */
    void rotationBegun(String table, String rows, int kid);

    /** Goes on after an interruption, or in another instance. */
    void rotationResumed(String table, String rows, int kid);

    /** @param moved rows that were brought under the key */
    void rotationFinished(String table, String rows, int kid, long moved);

    /** No value is under a key before this one any more. */
    void retiredBefore(String table, int kid);

    /** @param wrappingKey the number of the key that all others are to be wrapped by */
    void rewrappingAsked(int wrappingKey);

    void rewrapped(String table, int kid, int wrappingKey);

    /** The key file's newest key, by which keys are wrapped. May be told again; it is kept once. */
    void wrappingKeyTaken(int wrappingKey);
}
