package org.aixin.registry.recipient;

import java.util.Locale;
import org.aixin.persistence.crypto.Sensitive;

/** How far somebody can look after themselves (自理能力). It tells of a person's health, and is kept sealed. */
public enum SelfCareGrade {
    /** 全自理. */
    FULL,
    /** 半护理: 部分丧失. */
    PARTIAL,
    /** 全护理: 完全丧失. */
    NONE;

    private static final int LONGEST = 7;

    /** As it is sealed: all of one length, for what is sealed is as long as it was. */
    public Sensitive text() {
        return Sensitive.of(String.format(Locale.ROOT, "%-" + LONGEST + "s", name()));
    }

    /** What somebody may be shown in the clear of a text that was sealed. */
    public static Sensitive named(Sensitive text) {
        return Sensitive.of(text.reveal().strip());
    }
}
