package org.aixin.registry.identity.client;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.kernel.address.AddressRange;
import org.aixin.kernel.caller.AgencyScope;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.division.Divisions;
import org.springframework.stereotype.Component;

/** Makes a contract of what an administrator said, or names everything that is wrong with it. */
@Component
class TermsCheck {

    private static final Pattern KID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String PROVINCE = "PROVINCE";
    private static final Pattern DIVISION = Pattern.compile("DIVISION:([0-9]{6,12})");
    private static final Set<String> SECRET = Set.of("d", "k", "p", "q", "dp", "dq", "qi", "oth");
    private static final String SCOPES =
            Arrays.stream(AgencyScope.values()).map(AgencyScope::scope).collect(Collectors.joining(", "));

    private final Divisions divisions;
    private final Clock clock;

    TermsCheck(Divisions divisions, Clock clock) {
        this.divisions = divisions;
        this.clock = clock;
    }

    /** @throws Invalid with every field that is wrong */
    Contract contract(Terms terms) {
        var problems = new ArrayList<FieldProblem>();
        var keys = keys(terms.keys(), problems);
        for (var i = 0; i < terms.scopes().size(); i++) {
            if (AgencyScope.of(terms.scopes().get(i)).isEmpty()) {
                problems.add(FieldProblem.of("scopes[" + i + "]", "not-one-of", SCOPES));
            }
        }
        checkGrants(terms.grants(), problems);
        var sources = sources(terms.sourcesOrNone(), problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new Contract(
                terms.name().strip(),
                keys,
                new HashSet<>(terms.scopes()),
                new HashSet<>(terms.grants()),
                sources,
                terms.dailyRows());
    }

    private static Set<String> sources(List<String> ranges, List<FieldProblem> problems) {
        var sources = new HashSet<String>();
        for (var i = 0; i < ranges.size(); i++) {
            try {
                sources.add(AddressRange.parse(ranges.get(i).strip()).toString());
            } catch (IllegalArgumentException malformed) {
                problems.add(FieldProblem.of("sources[" + i + "]", "address-range-malformed"));
            }
        }
        return sources;
    }

    private static List<AgencyKey> keys(List<Map<String, Object>> jwks, List<FieldProblem> problems) {
        var keys = new ArrayList<AgencyKey>();
        var kids = new HashSet<String>();
        for (var i = 0; i < jwks.size(); i++) {
            var field = "keys[" + i + "]";
            var jwk = jwks.get(i);
            if (jwk.keySet().stream().anyMatch(SECRET::contains)) {
                problems.add(FieldProblem.of(field, "key-private"));
                continue;
            }
            try {
                var key = ECKey.parse(jwk);
                check(key, field, kids, problems);
                if (key.getKeyID() != null && Curve.P_256.equals(key.getCurve())) {
                    keys.add(AgencyKey.of(key));
                }
            } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
                // No EC key at all, or a point beside the curve.
                problems.add(FieldProblem.of(field, "key-not-p256"));
            }
        }
        return keys;
    }

    private static void check(ECKey key, String field, Set<String> kids, List<FieldProblem> problems) {
        if (!Curve.P_256.equals(key.getCurve())) {
            problems.add(FieldProblem.of(field, "key-not-p256"));
        }
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
            problems.add(FieldProblem.of(field + ".use", "not-one-of", "sig"));
        }
        if (key.getAlgorithm() != null && !JWSAlgorithm.ES256.equals(key.getAlgorithm())) {
            problems.add(FieldProblem.of(field + ".alg", "not-one-of", "ES256"));
        }
        var kid = key.getKeyID();
        if (kid == null) {
            problems.add(FieldProblem.of(field + ".kid", "required"));
        } else if (!KID.matcher(kid).matches()) {
            problems.add(FieldProblem.of(field + ".kid", "malformed"));
        } else if (!kids.add(kid)) {
            problems.add(FieldProblem.of(field + ".kid", "kid-twice"));
        }
    }

    private void checkGrants(List<String> grants, List<FieldProblem> problems) {
        var codes = grants.stream()
                .map(DIVISION::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
        var known = divisions.known(codes);
        var today = BusinessDays.today(clock);
        for (var i = 0; i < grants.size(); i++) {
            var grant = grants.get(i);
            var division = DIVISION.matcher(grant);
            if (division.matches()) {
                if (!known.stands(division.group(1), today)) {
                    problems.add(FieldProblem.of("grants[" + i + "]", "unknown-division", division.group(1)));
                }
            } else if (!grant.equals(PROVINCE)) {
                problems.add(FieldProblem.of("grants[" + i + "]", "agency-grant-malformed"));
            }
        }
    }
}
