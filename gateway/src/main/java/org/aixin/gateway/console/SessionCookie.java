package org.aixin.gateway.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that holds the session's id: for us alone, out of reach of scripts, never sent from other people's pages.
 * Under TLS its name itself says that no other host and no plain connection can have set it.
 */
@Component
class SessionCookie {

    static final String FORGERY_TOKEN = "X-CSRF-TOKEN";

    private static final String PLAIN = "aixin";
    private static final String SECURE = "__Host-aixin";

    private final boolean behindTls;

    SessionCookie(ConsoleSettings settings) {
        this.behindTls = settings.gateway().behindTls();
    }

    Optional<SessionId> read(HttpServletRequest request) {
        var name = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(SessionId::isOne)
                .findFirst()
                .map(SessionId::new);
    }

    /** Gives the browser this id, and the page the token that goes with it. */
    void write(SessionId id, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), id.text())
                .path("/")
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict")
                .build();
        response.setHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        tell(id, response);
    }

    void tell(SessionId id, HttpServletResponse response) {
        response.setHeader(FORGERY_TOKEN, id.forgeryToken());
    }

    private String name(HttpServletRequest request) {
        return isSecure(request) ? SECURE : PLAIN;
    }

    private boolean isSecure(HttpServletRequest request) {
        return behindTls || request.isSecure();
    }
}
