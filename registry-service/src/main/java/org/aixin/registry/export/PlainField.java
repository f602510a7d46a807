package org.aixin.registry.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What of a person may be in an export in the clear, once somebody else has agreed. */
enum PlainField {
    NAME,
    ID_NUMBER,
    PHONE,
    ADDRESS,
    GUARDIAN_NAME,
    GUARDIAN_PHONE,
    DISABILITY_CERTIFICATE;

    /** As they are kept; nothing for none. */
    static String text(List<PlainField> fields) {
        return Arrays.stream(values()).filter(fields::contains).map(Enum::name).collect(Collectors.joining(","));
    }

    static List<PlainField> parse(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(PlainField::valueOf).toList();
    }
}
