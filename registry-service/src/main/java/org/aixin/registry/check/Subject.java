package org.aixin.registry.check;

/**
 * What a check is about: with the check, the key of a finding.
 *
 * @param id of the recipient or the pairing; of a number the code of the township
 * @param phoneIndex keyed hash of a number, else empty
 */
record Subject(long id, String phoneIndex) {

    static final Subject BEFORE_ALL = new Subject(0, "");
}
