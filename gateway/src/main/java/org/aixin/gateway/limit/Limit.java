package org.aixin.gateway.limit;

import java.util.Locale;
import org.aixin.kernel.caller.CallerKind;

/** What is limited. How much of it stands in {@link LimitSettings}. */
enum Limit {
    /** A cadre, on whatever phones. */
    CADRE(true),
    /** A console user. */
    CONSOLE(true),
    /** An agency's client. */
    AGENCY(true),
    /** An address from which somebody asks who has proven nothing: on the way to a log-in, or with a token that is none. */
    NOBODY(false),
    /** An address from which people ask who have proven who they are: a whole office, or a whole mobile network's customers. */
    SOURCE(true),
    /** Looking people up by what is theirs alone, as an identity number: by caller. */
    LOOKUP(false),
    /** The same by address. */
    LOOKUP_SOURCE(false),
    /** Asking for what is not there, or not for this caller. */
    MISSING(false);

    private final boolean loose;

    Limit(boolean loose) {
        this.loose = loose;
    }

    static Limit of(CallerKind kind) {
        return switch (kind) {
            case CADRE -> CADRE;
            case CONSOLE -> CONSOLE;
            case AGENCY -> AGENCY;
            case ANONYMOUS, JOB -> NOBODY;
        };
    }

    /** Whether gateways may tell one another a moment later, which spares nearly every request the way to Redis. */
    boolean isLoose() {
        return loose;
    }

    /** As it stands in headers, keys and figures. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
