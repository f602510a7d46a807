package org.aixin.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.KeyFile;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The whole service over HTTP on real servers, with a clock that a test may move. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=registry-service",
            "management.server.port=0",
            "aixin.identity.password.memory=1024"
        })
@RealServers(
        schema = "registry",
        needs = {Link.DATABASE, Link.KAFKA})
@Import(IdentityUnderTest.TheClock.class)
public abstract class IdentityUnderTest {

    protected static final String PASSWORD = "Rote-Kuh-4711!";
    protected static final Path SECRET =
            Path.of("target", "first", "secret-" + ProcessHandle.current().pid());

    protected static final Caller NOBODY = Caller.anonymous();
    protected static final Caller SYSTEM_ADMIN = console("1", "ACCOUNT_MANAGE", "CLIENT_MANAGE");
    protected static final Caller SECURITY_ADMIN = console("2", "GRANT_MANAGE");

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    protected MovingClock clock;

    @Autowired
    protected FieldCipher cipher;

    @TestConfiguration(proxyBeanMethods = false)
    static class TheClock {

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        var file = Files.createDirectories(Path.of("target", "keys"))
                .resolve("crypto-" + ProcessHandle.current().pid());
        KeyFile.create(file);
        registry.add("aixin.crypto.key-file", file::toString);
        registry.add("aixin.identity.first-administrator-file", SECRET::toString);
    }

    @BeforeEach
    void administratorsOfTheProvince() {
        KnownAdministrator.stands(cipher, 1, "PROVINCE");
        KnownAdministrator.stands(cipher, 2, "PROVINCE");
    }

    /** What was answered. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        public String at(String path) {
            return body.at(path).asString();
        }

        public Answer is(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }

        public Answer is(int expected, String code) {
            is(expected);
            assertThat(at("/code")).isEqualTo(code);
            return this;
        }
    }

    /** A user as the user knows it. */
    public record User(String id, String login, String secret, List<String> recoveryCodes) {}

    protected static Caller console(String id, String... permissions) {
        return new Caller("console:" + id, CallerKind.CONSOLE, null, List.of(), Set.of(permissions));
    }

    protected static String freshLogin() {
        return "user" + ProcessHandle.current().pid() + "x" + COUNT.incrementAndGet();
    }

    protected static String freshSource() {
        return "10.0.0." + COUNT.incrementAndGet();
    }

    /** Somebody who has a password and has never logged in. */
    protected User withPassword() {
        var login = freshLogin();
        var created = post("/api/console/v1/accounts", SYSTEM_ADMIN, Map.of("login", login, "name", "牛干事"))
                .is(201);
        identity("/password-tokens", Map.of("token", created.at("/setPasswordToken"), "password", PASSWORD))
                .is(204);
        return new User(created.at("/id"), login, "", List.of());
    }

    /** Somebody who has logged in once. */
    protected User enrolled() {
        var user = withPassword();
        var source = freshSource();
        var step = password(user.login(), PASSWORD, source).is(200);
        var secret = step.at("/enrolment/secret");
        var in = code(step.at("/ticket"), codeOf(secret), source).is(200);
        clock.move(Duration.ofSeconds(90)); // the codes from before are used up
        return new User(
                user.id(),
                user.login(),
                secret,
                in.body()
                        .at("/recoveryCodes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    protected Answer password(String login, String password, String source) {
        return identity("/password", Map.of("login", login, "password", password, "source", source));
    }

    protected Answer code(String ticket, String code, String source) {
        return identity("/code", Map.of("ticket", ticket, "code", code, "source", source));
    }

    /** Everything right, from password to code. */
    protected Answer logIn(User user) {
        var source = freshSource();
        var step = password(user.login(), PASSWORD, source).is(200);
        clock.move(Duration.ofSeconds(90));
        return code(step.at("/ticket"), codeOf(user.secret()), source);
    }

    protected String codeOf(String secret) {
        try {
            return new HmacOneTimePasswordGenerator(6)
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                            clock.instant().getEpochSecond() / 30);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    protected Answer identity(String path, Object body) {
        return post("/internal/v1/identity" + path, NOBODY, body);
    }

    protected Answer get(String path, Caller caller) {
        return send(HttpMethod.GET, path, caller, null);
    }

    protected Answer post(String path, Caller caller, Object body) {
        return send(HttpMethod.POST, path, caller, body);
    }

    protected Answer put(String path, Caller caller, long version, Object body) {
        return send(HttpMethod.PUT, path, caller, body, "If-Match", Long.toString(version));
    }

    protected Answer send(HttpMethod method, String path, Caller caller, @Nullable Object body, String... headers) {
        var request = RestClient.create().method(method).uri(URI.create("http://127.0.0.1:" + port + path));
        request.header("Authorization", "Bearer " + tokenOf(caller, clock));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .body(AixinJson.mapper().writeValueAsString(body));
        }
        return request.exchange((sent, answer) -> {
            var text = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    answer.getStatusCode().value(),
                    AixinJson.mapper().readTree(text.isEmpty() ? "{}" : text),
                    answer.getHeaders());
        });
    }

    private static String tokenOf(Caller caller, Clock clock) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "registry-service");
    }
}
