package org.aixin.kernel.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.jspecify.annotations.Nullable;

/** A caller as claims: {@code sub}, {@code kind}, {@code cadre}, {@code grants}, {@code perms}, {@code sid}. */
public final class CallerClaims {

    static final String ORIGIN = "origin";
    static final String SOURCE = "src";

    private static final String KIND = "kind";
    private static final String CADRE = "cadre";
    private static final String GRANTS = "grants";
    private static final String PERMISSIONS = "perms";
    private static final String SESSION = "sid";

    private CallerClaims() {}

    static void write(Caller caller, JWTClaimsSet.Builder claims) {
        claims.subject(caller.subject())
                .claim(KIND, caller.kind().name())
                .claim(GRANTS, caller.grants().stream().map(Grant::text).toList())
                .claim(PERMISSIONS, caller.permissions().stream().sorted().toList());
        if (caller.cadreId() != null) {
            claims.claim(CADRE, caller.cadreId().toString());
        }
        if (caller.session() != null) {
            claims.claim(SESSION, caller.session());
        }
    }

    /** @throws TokenRefused if the claims describe nobody */
    public static Caller read(JWTClaimsSet claims) {
        try {
            return new Caller(
                    required(claims.getSubject()),
                    CallerKind.valueOf(required(claims.getStringClaim(KIND))),
                    cadre(claims.getStringClaim(CADRE)),
                    texts(claims, GRANTS).stream().map(Grant::parse).toList(),
                    Set.copyOf(texts(claims, PERMISSIONS)),
                    claims.getStringClaim(SESSION));
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            throw new TokenRefused("claims describe nobody: " + e.getMessage());
        }
    }

    private static String required(@Nullable String claim) {
        if (claim == null) {
            throw new IllegalArgumentException("a claim is missing");
        }
        return claim;
    }

    private static @Nullable Long cadre(@Nullable String id) {
        return id == null ? null : Long.valueOf(id);
    }

    private static List<String> texts(JWTClaimsSet claims, String name) throws ParseException {
        var texts = claims.getStringListClaim(name);
        return texts == null ? List.of() : texts;
    }
}
