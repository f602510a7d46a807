package org.aixin.testkit.servers;

import java.util.regex.Pattern;

/**
 * A service's schema: the databases {@code name} and {@code name_audit}, the user {@code name} who works in them and the
 * user {@code name_migrator} who shapes them.
 */
public record Schema(String name, String password, String migratorPassword) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,20}");

    public Schema {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A schema is named by lower-case letters and digits, not: " + name);
        }
    }

    public String audit() {
        return name + "_audit";
    }

    public String migrator() {
        return name + "_migrator";
    }

    /** Does not tell the passwords. */
    @Override
    public String toString() {
        return "Schema[" + name + "]";
    }
}
