package org.aixin.standalone;

import java.net.URI;

/** A deployable that runs, or has run and may run again on the same ports. Safe for use by several threads. */
public sealed interface Instance permits ContextInstance, ProcessInstance {

    Deployable deployable();

    /** Counts the instances of a deployable from 1. */
    int number();

    int port();

    int managementPort();

    boolean running();

    /** The process in which it runs, which may be this one. */
    long pid();

    /** Returns when it is ready for requests; does nothing when it runs. */
    void start();

    /** Ends it in good order: what it began is finished. Does nothing when it does not run. */
    void stop();

    /**
     * Ends it at once, as {@code kill -9} does.
     *
     * @throws UnsupportedOperationException in one JVM with others
     */
    void kill();

    /**
     * Ends it in good order and starts it anew.
     *
     * @param options of its JVM, which win over those it has otherwise; none: it is as it was at first
     * @throws UnsupportedOperationException in one JVM with others
     */
    void restart(String... options);

    /** Its own address, past every proxy. */
    default URI url() {
        return URI.create("http://" + PortPlan.HOST + ":" + port());
    }

    default URI managementUrl() {
        return URI.create("http://" + PortPlan.HOST + ":" + managementPort());
    }
}
