package org.aixin.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.problem.Refusal;

/** Knows the sessions of the console's users; the other door's callers bring tokens. */
public interface SessionVerifier {

    /** Where whoever wants to log in may go without having proven anything. */
    List<String> OPEN = Stream.of("/session", "/session/**", "/first-administrator")
            .map(path -> Door.CONSOLE.prefix() + path)
            .toList();

    /**
     * The caller whose session the request belongs to; empty if it belongs to none.
     *
     * @throws Refusal if it may not pass, whoever it is
     */
    Optional<Caller> verify(HttpServletRequest request, HttpServletResponse response);
}
