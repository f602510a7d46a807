package org.aixin.registry.duplicate;

/** What two people share who might be one. */
enum AlikeIn {
    /** The same name, born on the same day. */
    NAME_AND_BIRTHDAY,
    /** The same name and a telephone number of their own or of their guardian. */
    NAME_AND_PHONE,
    /** The same name in the same village, or township where no village is known. */
    NAME_AND_PLACE,
    /** Identity numbers of which one digit is another one. */
    NUMBER_ONE_DIGIT,
    /** Identity numbers of which two neighbouring digits have changed places. */
    NUMBER_TRANSPOSED
}
