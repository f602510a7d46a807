package org.aixin.testkit.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;

/**
 * The three calls of WeChat that a mini-program's server makes, on a port of the loopback interface.
 *
 * <ul>
 *   <li>{@code GET /sns/jscode2session}: the code {@code login-<anything>} belongs to {@code openid-<anything>}. A code
 *       is good once (then 40163); what is none is 40029. Who wants to log the same person in again appends anything
 *       after a tilde: {@code login-7~a} and {@code login-7~b} are two codes of {@code openid-7}.
 *   <li>{@code GET /cgi-bin/token} and {@code POST /cgi-bin/stable_token}: a new access token each time, counted; the
 *       tokens before it go on being good, as WeChat's do for five minutes.
 *   <li>{@code POST /wxa/business/getuserphonenumber}: the number that {@link #phone} registered for the code; a code
 *       is good once, and what follows a tilde makes another code of it here too. Without a good access token 40001.
 * </ul>
 *
 * <p>As WeChat does, it answers mistakes with status 200 and an {@code errcode}. Thread-safe.
 */
public final class FakeWechat implements AutoCloseable {

    private final Desk desk = new Desk();
    private final WireMockServer server;

    private FakeWechat(int port) {
        server = new WireMockServer(options()
                .port(port)
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .containerThreads(10)
                .extensions(desk));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(Desk.NAME)));
        server.start();
    }

    /** @param port where it listens; 0 for one that is free */
    public static FakeWechat on(int port) {
        return new FakeWechat(port);
    }

    /** What to set as {@code aixin.wechat.api-host}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.port();
    }

    /** From now on the code stands for this number, in its own spelling and with any ending after a tilde. */
    public FakeWechat phone(String code, String number) {
        desk.register(code, number);
        return this;
    }

    /** How many access tokens were asked for. */
    public int accessTokens() {
        return desk.accessTokens();
    }

    /** Makes every access token given so far worthless, as a change of the secret does. */
    public void revokeAccessTokens() {
        desk.revoke();
    }

    /** The session keys that were handed out: they must be found in no answer and in no log. */
    public List<String> sessionKeys() {
        return desk.sessionKeys();
    }

    @Override
    public void close() {
        server.stop();
    }
}
