package org.aixin.standalone;

/** In what shape the deployables run. */
public enum Form {
    /** One Spring context each, all in this JVM. */
    ONE_JVM,
    /** One JVM each, as in production. */
    PROCESSES
}
