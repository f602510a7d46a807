package org.aixin.kernel.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/**
 * An answer that goes out while it is made and cannot be made to its end. A controller that threw would have a problem
 * written behind the half of it that is out; so it says so here, and the connection is broken instead: nobody takes the
 * half for the whole.
 */
public final class BrokenOff {

    private static final String FAILURE = BrokenOff.class.getName();

    private BrokenOff() {}

    /** Has the answer told as a problem as long as nothing of it is out, and the connection broken afterwards. */
    public static void because(Throwable failure, HttpServletRequest request) {
        request.setAttribute(FAILURE, failure);
    }

    static void check(HttpServletRequest request) throws ServletException {
        if (request.getAttribute(FAILURE) instanceof Throwable failure) {
            throw new ServletException(failure);
        }
    }
}
