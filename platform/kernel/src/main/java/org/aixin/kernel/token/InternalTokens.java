package org.aixin.kernel.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.jspecify.annotations.Nullable;

/**
 * Makes and verifies the tokens by which services believe each other. Three kinds: the gateway's, which says who is
 * calling; a hop, which one service sends to the next and which embeds the gateway's; and a job's, in which a service
 * speaks for itself. Thread-safe.
 */
public class InternalTokens {

    /** The only service that may say on whose behalf a request is made. */
    public static final String GATEWAY = "gateway";

    static final String TYPE = "int+jwt";
    static final Duration LIFETIME = Duration.ofSeconds(60);

    /** Whoever passes it on has most of its life left. */
    static final Duration KEPT = Duration.ofSeconds(15);

    private final String self;
    private final Map<String, ECPublicKey> trusted;
    private final TokenSigner signer;
    private final TokenVerifier verifier;
    private final Clock clock;
    private final Cache<Saying, Said> kept =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(KEPT).build();

    InternalTokens(String self, KeyDirectory keys, Clock clock) {
        this.self = self;
        this.trusted = Map.copyOf(keys.publicKeys());
        this.signer = new TokenSigner(TYPE, self, keys.privateKey(self), LIFETIME, clock);
        this.verifier = new TokenVerifier(TYPE, trusted, LIFETIME, clock);
        this.clock = clock;
    }

    /** The tokens of one service, without Spring: for the demo and tests. */
    public static InternalTokens of(String service, Path keyDirectory, Clock clock) {
        return new InternalTokens(service, new KeyDirectory(keyDirectory), clock);
    }

    /** Says to {@code audience} who is calling. Only the gateway's word is taken for it. */
    public String mint(Caller caller, String audience) {
        return signer.sign(caller, audience);
    }

    /**
     * Says also which address the caller came from, to whom that matters. For some seconds it is the same token, since a
     * page of the console asks a dozen times at once.
     */
    public String mint(Caller caller, String audience, String source) {
        var saying = new Saying(caller, audience, source);
        var now = clock.instant();
        var said = kept.getIfPresent(saying);
        if (said == null || now.isBefore(said.at()) || !now.isBefore(said.at().plus(KEPT))) {
            said = new Said(signer.sign(caller, audience, null, source), now);
            kept.put(saying, said);
        }
        return said.token();
    }

    private record Saying(Caller caller, String audience, String source) {}

    private record Said(String token, Instant at) {}

    /**
     * Passes the current request's caller on to {@code audience}, with the gateway's word for it.
     *
     * @throws IllegalStateException if the current caller did not come with a request
     */
    public String hop(String audience) {
        var caller = Callers.current();
        var origin = Callers.origin()
                .orElseThrow(() -> new IllegalStateException("There is no request of " + caller.subject()
                        + " to pass on: a call outside a request is made as Caller.job(…)"));
        return signer.sign(caller, audience, origin, null);
    }

    /** Speaks for this service itself. */
    public String job(String audience) {
        return signer.sign(Caller.job(self), audience);
    }

    /** What a call to {@code audience} from the current thread carries: a job's token in jobs, else a hop. */
    public String onward(String audience) {
        return Callers.current().kind() == CallerKind.JOB ? job(audience) : hop(audience);
    }

    /**
     * What a verified token says.
     *
     * @param signer who signed what was sent
     * @param origin the gateway's token, to embed in further hops; null for jobs
     */
    record Verified(Caller caller, String signer, @Nullable String origin) {}

    /**
     * On whose behalf a request with this token is made, for a chain that stands beside the usual one.
     *
     * @throws TokenRefused if the token proves nothing
     */
    public Caller caller(String token) {
        return verify(token).caller();
    }

    /** What {@link #caller(String)} says of a request, and the address it came from where the gateway tells it. */
    public record From(Caller caller, @Nullable String source) {}

    /**
     * Like {@link #caller(String)}, with the address.
     *
     * @throws TokenRefused if the token proves nothing
     */
    public From from(String token) {
        var caller = verify(token).caller();
        var claims = verifier.verify(token, self::equals);
        try {
            // Only the gateway has seen where a request comes from.
            return new From(
                    caller, GATEWAY.equals(claims.getIssuer()) ? claims.getStringClaim(CallerClaims.SOURCE) : null);
        } catch (ParseException e) {
            throw new TokenRefused("a source that is no text");
        }
    }

    Verified verify(String token) {
        var claims = verifier.verify(token, self::equals);
        var signer = String.valueOf(claims.getIssuer());
        var origin = claims.getClaim(CallerClaims.ORIGIN);
        if (origin instanceof String text) {
            return new Verified(origin(text), signer, text);
        }
        if (origin != null) {
            throw new TokenRefused("an origin that is no text");
        }
        var caller = CallerClaims.read(claims);
        if (signer.equals(GATEWAY) && caller.kind() != CallerKind.JOB) {
            return new Verified(caller, signer, token);
        }
        if (caller.equals(Caller.job(signer)) && !signer.equals(GATEWAY)) {
            return new Verified(caller, signer, null);
        }
        throw new TokenRefused(signer + " may not speak for " + caller.subject());
    }

    private Caller origin(String token) {
        // It was meant for whoever received it first: the hop's signer, or one of us before.
        var claims = verifier.verify(token, trusted::containsKey);
        if (!isOrigin(claims)) {
            throw new TokenRefused("the origin is not the gateway's");
        }
        return CallerClaims.read(claims);
    }

    private static boolean isOrigin(JWTClaimsSet claims) {
        return GATEWAY.equals(claims.getIssuer())
                && claims.getClaim(CallerClaims.ORIGIN) == null
                && !CallerKind.JOB.name().equals(claims.getClaim("kind"));
    }
}
