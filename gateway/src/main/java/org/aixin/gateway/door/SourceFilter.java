package org.aixin.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aixin.kernel.address.AddressRange;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out where a request comes from: the machine at the other end of the line, or, if that is a proxy of ours, whom
 * the proxy names, and so on back along the way for as long as our own proxies speak. What stands further left in
 * {@code X-Forwarded-For} anybody can have written; other headers that tell an address are not looked at.
 */
class SourceFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-For";

    private final List<AddressRange> proxies;

    SourceFilter(List<String> proxies) {
        this.proxies = proxies.stream().map(AddressRange::parse).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new From(request, source(request)), response);
    }

    private String source(HttpServletRequest request) {
        var source = request.getRemoteAddr();
        if (!isProxy(source)) {
            return source;
        }
        for (var named : namedFromTheRight(request)) {
            var address = AddressRange.literal(withoutPort(named));
            if (address.isEmpty()) {
                return source; // our proxy does not know either
            }
            source = address.get().getHostAddress();
            if (!isProxy(source)) {
                return source;
            }
        }
        return source;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> namedFromTheRight(HttpServletRequest request) {
        var named = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(HEADER))) {
            for (var one : line.split(",", -1)) {
                named.add(one.strip());
            }
        }
        Collections.reverse(named);
        return named;
    }

    /** Some proxies say the port as well: {@code 203.0.113.9:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String named) {
        if (named.startsWith("[")) {
            var end = named.indexOf(']');
            return end < 0 ? named : named.substring(1, end);
        }
        var colon = named.indexOf(':');
        return colon >= 0 && colon == named.lastIndexOf(':') ? named.substring(0, colon) : named;
    }

    private static final class From extends HttpServletRequestWrapper {

        private final String source;

        private From(HttpServletRequest request, String source) {
            super(request);
            this.source = source;
        }

        @Override
        public String getRemoteAddr() {
            return source;
        }

        @Override
        public String getRemoteHost() {
            return source;
        }
    }
}
