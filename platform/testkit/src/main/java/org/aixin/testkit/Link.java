package org.aixin.testkit;

/** What a service is linked to. */
public enum Link {
    DATABASE,
    KAFKA,
    REDIS
}
