package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where a request comes from, whatever it says. */
class SourceFilterTest {

    private static final List<String> PROXIES = List.of("10.0.0.0/24", "2001:db8:1::/64");

    @Test
    void whoeverIsNoProxyOfOursComesFromWhereTheirLineEnds() throws Exception {
        assertThat(source("203.0.113.9", "198.51.100.7")).isEqualTo("203.0.113.9");
        assertThat(source("10.0.1.1", "198.51.100.7")).isEqualTo("10.0.1.1");
        assertThat(source(List.of(), "10.0.0.1", "198.51.100.7")).isEqualTo("10.0.0.1");
    }

    @Test
    void aProxyOfOursIsBelievedAndWhatItWasToldIsNot() throws Exception {
        assertThat(source("10.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(source("10.0.0.1", "1.1.1.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(source("10.0.0.1", "10.0.0.7, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(source("10.0.0.1", "1.1.1.1", "2.2.2.2", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void theWayIsFollowedBackForAsLongAsProxiesOfOursSpeak() throws Exception {
        assertThat(source("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2, 10.0.0.3"))
                .isEqualTo("203.0.113.9");
        assertThat(source("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", "10.0.0.3"))
                .isEqualTo("203.0.113.9");
        assertThat(source("10.0.0.1", "10.0.0.2")).isEqualTo("10.0.0.2");
        assertThat(source("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void whatIsNoAddressEndsTheWay() throws Exception {
        for (var nonsense : List.of("unknown", "localhost", "_hidden", "", "10.1", "203.0.113.9 evil", "%0d%0a")) {
            assertThat(source("10.0.0.1", "203.0.113.9, " + nonsense))
                    .as(nonsense)
                    .isEqualTo("10.0.0.1");
        }
        assertThat(source("10.0.0.1", "203.0.113.9,")).isEqualTo("10.0.0.1");
    }

    @Test
    void addressesOfBothKindsAreReadWithAndWithoutPort() throws Exception {
        assertThat(source("10.0.0.1", "203.0.113.9:4711")).isEqualTo("203.0.113.9");
        assertThat(source("10.0.0.1", "[2001:db8:7::1]:4711")).isEqualTo("2001:db8:7:0:0:0:0:1");
        assertThat(source("2001:db8:1:0:0:0:0:5", "2001:db8:7::1")).isEqualTo("2001:db8:7:0:0:0:0:1");
        assertThat(source("10.0.0.1", "::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void otherHeadersAreNotLookedAt() throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.1");
        for (var header : List.of("Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP")) {
            request.addHeader(header, "198.51.100.7");
        }
        assertThat(source(PROXIES, request)).isEqualTo("10.0.0.1");
    }

    @Test
    void aProxyThatIsNoAddressIsASlipToldAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceFilter(List.of("proxy.internal")));
    }

    private static String source(String line, String... forwardedFor) throws Exception {
        return source(PROXIES, line, forwardedFor);
    }

    private static String source(List<String> proxies, String line, String... forwardedFor) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(line);
        for (var value : forwardedFor) {
            request.addHeader("X-Forwarded-For", value);
        }
        return source(proxies, request);
    }

    private static String source(List<String> proxies, MockHttpServletRequest request) throws Exception {
        var seen = new AtomicReference<String>();
        new SourceFilter(proxies)
                .doFilter(request, new MockHttpServletResponse(), (inside, answer) -> seen.set(inside.getRemoteAddr()));
        return seen.get();
    }
}
