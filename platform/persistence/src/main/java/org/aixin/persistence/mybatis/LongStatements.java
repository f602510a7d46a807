package org.aixin.persistence.mybatis;

/** How long a statement may run that looks at a whole province. */
public final class LongStatements {

    /** Below the 30 s after which the driver gives the connection up, so that the statement ends, and not only the waiting. */
    public static final int SECONDS = 25;

    private LongStatements() {}
}
