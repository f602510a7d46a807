package org.aixin.kernel.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Knows headers that belong to every answer. A filter of its own gives them to what filters see; every bean of this type
 * is asked for those answers that the container gives before any filter is.
 */
@FunctionalInterface
public interface EveryAnswer {

    void mark(HttpServletRequest request, HttpServletResponse response);
}
