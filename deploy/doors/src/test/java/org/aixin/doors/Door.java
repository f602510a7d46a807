package org.aixin.doors;

import java.util.Arrays;
import java.util.Optional;

/** The ways in from outside; every other path is a matter between our services. */
enum Door {
    MINI("/api/mini/", "手机端", "cadre"),
    CONSOLE("/api/console/", "管理端", "session"),
    AGENCY("/open/", "部门接口", "agency"),
    TOKEN("/oauth2/", "部门接口", "none"),
    PUBLIC("/public/", "公众", "none");

    private final String prefix;
    private final String tag;
    private final String scheme;

    Door(String prefix, String tag, String scheme) {
        this.prefix = prefix;
        this.tag = tag;
        this.scheme = scheme;
    }

    static Optional<Door> of(String path) {
        return Arrays.stream(values())
                .filter(door -> path.startsWith(door.prefix))
                .findFirst();
    }

    String tag() {
        return tag;
    }

    /** The name of what a caller shows there. */
    String scheme() {
        return scheme;
    }
}
