package org.aixin.bench.token;

import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.TokenSigner;

/** Tokens signed with the demo's key, which only the gateway of a demo start believes. */
public final class DemoTokens {

    /** Who signs, and the name of the key. */
    public static final String SIGNER = "demo";

    private static final String TYPE = "demo+jwt";
    private static final String GATEWAY = "gateway";
    private static final Duration LIFETIME = Duration.ofHours(8);

    /** Everything that an office may do. */
    private static final Set<String> OFFICE =
            Set.of("REGISTRY_WRITE", "PAIRING_WRITE", "POLICY_WRITE", "CARE_RECORD_MIGRATE", "STATISTICS_READ");

    private final TokenSigner signer;

    public DemoTokens(ECPrivateKey key, Clock clock) {
        this.signer = new TokenSigner(TYPE, SIGNER, key, LIFETIME, clock);
    }

    /** A cadre, who sees the households of the own pairings. */
    public String cadre(long cadreId) {
        return of(Caller.cadre(cadreId));
    }

    /** Somebody in the provincial office. */
    public String console() {
        return of(new Caller("console:demo", CallerKind.CONSOLE, null, List.of(Grant.province()), OFFICE));
    }

    /** An agency that may read the statistics of the whole province. */
    public String agency() {
        return of(new Caller(
                "agency:demo",
                CallerKind.AGENCY,
                null,
                List.of(Grant.client("demo"), Grant.province()),
                Set.of("statistics:read")));
    }

    /** Anybody, for tests of what a caller may and may not. */
    public String of(Caller caller) {
        return signer.sign(caller, GATEWAY);
    }
}
