package org.aixin.kernel.caller;

/** Somebody asked on whose behalf this thread works, and it works on nobody's: a mistake of ours, not of a client. */
public class NoCaller extends IllegalStateException {

    NoCaller() {
        super("No caller is bound to thread " + Thread.currentThread().getName()
                + ": work outside a request runs within Callers.as(Caller.job(…), …)");
    }
}
