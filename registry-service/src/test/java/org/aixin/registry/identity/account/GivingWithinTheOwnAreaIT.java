package org.aixin.registry.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.registry.identity.IdentityUnderTest;
import org.aixin.registry.identity.KnownAdministrator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Whatever an administrator tries, nobody gets more from them than was trusted to them: every combination is tried. */
class GivingWithinTheOwnAreaIT extends IdentityUnderTest {

    private static final String ACCOUNTS = "/api/console/v1/accounts";
    private static final String CLIENTS = "/api/console/v1/clients";

    /** Places as the smallest parts they are made of, so that this test does without codes and what they begin with. */
    private static final Map<String, Set<String>> AREAS = Map.of(
            "PROVINCE", Set.of("韩集镇", "临夏县其余", "康乐县", "临夏州其余", "甘肃省其余"),
            "DIVISION:622900", Set.of("韩集镇", "临夏县其余", "康乐县", "临夏州其余"),
            "DIVISION:622921", Set.of("韩集镇", "临夏县其余"),
            "DIVISION:622922", Set.of("康乐县"),
            "DIVISION:622921100", Set.of("韩集镇"));

    private static final Map<String, Set<String>> UNITS = Map.of(
            "UNIT:7", Set.of("韩集镇", "临夏县其余"),
            "UNIT:8", Set.of("康乐县"),
            "UNIT:19", Set.of("韩集镇"),
            "UNIT:10", Set.of("临夏县其余", "康乐县"));

    private static final List<String> NAMES = List.copyOf(new TreeSet<>(AREAS.keySet()));

    private final Map<String, Object> jwk = freshKey();

    @BeforeEach
    void administratorsOfEveryArea() {
        CornerOfLinxia.stands((path, body) -> post(
                        path, CornerOfLinxia.CLERK, AixinJson.mapper().readTree(body))
                .is(200));
        for (var area : NAMES) {
            KnownAdministrator.stands(cipher, idOf(area), area);
        }
    }

    @Test
    void noGrantGoesBeyondTheAreaOfWhoGivesItNorOfWhoGetsIt() {
        var wrong = new ArrayList<String>();
        for (var subject : NAMES) {
            var account = account(subject);
            var before = rights(account);
            for (var giver : NAMES) {
                for (var grant : grants()) {
                    for (var area : areasOrNone()) {
                        var expected = expected(subject, giver, area, grant);
                        var got = give(account, before, giver, List.of("OFFICE"), List.of(grant), area);
                        var after = rights(account);
                        if (got != expected || (got == 200) == after.equals(before)) {
                            wrong.add("%s gives %s in %s to one of %s: %d instead of %d, %s then %s"
                                    .formatted(giver, grant, area, subject, got, expected, before, after));
                        }
                        if (got == 200) {
                            assertThat(give(account, after, "PROVINCE", List.of(), List.of(), subject))
                                    .isEqualTo(200);
                            after = rights(account);
                        }
                        before = after;
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int expected(String subject, String giver, @Nullable String area, String grant) {
        var own = placesOf(giver);
        if (!own.containsAll(placesOf(subject))) {
            return 404;
        }
        var then = placesOf(area == null ? subject : area);
        return own.containsAll(then) && then.containsAll(placesOf(grant)) ? 200 : 422;
    }

    @Test
    void anAdministratorIsMadeForNoWiderAreaThanTheOwn() {
        for (var giver : NAMES) {
            for (var area : NAMES) {
                var account = account(giver);
                var expected = placesOf(giver).containsAll(placesOf(area)) ? 200 : 422;
                assertThat(give(account, giver, List.of("SECURITY_ADMIN"), List.of(), area))
                        .as(giver + " for " + area)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void threeOfficesAreKeptApartInEveryCombinationOfRoles() {
        var roles = List.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "OFFICE", "UNIT");
        var account = account("PROVINCE");
        for (var bits = 0; bits < 1 << roles.size(); bits++) {
            var some = new ArrayList<String>();
            for (var i = 0; i < roles.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    some.add(roles.get(i));
                }
            }
            var administrator = some.stream().anyMatch(role -> role.endsWith("_ADMIN"));
            assertThat(give(account, "PROVINCE", some, List.of(), null))
                    .as(some.toString())
                    .isEqualTo(administrator && some.size() > 1 ? 409 : 200);
            assertThat(give(account, "PROVINCE", some, List.of("DIVISION:622921"), null))
                    .as(some + " with a grant")
                    .isEqualTo(administrator ? 409 : 200);
        }
    }

    @Test
    void accountsOfOtherAreasAreNotThere() {
        for (var subject : NAMES) {
            var account = account(subject);
            for (var keeper : NAMES) {
                var own = placesOf(keeper).containsAll(placesOf(subject));
                var path = ACCOUNTS + "/" + account;
                var system = caller(keeper, "ACCOUNT_MANAGE");
                var security = caller(keeper, "GRANT_MANAGE");
                get(path, system).is(own ? 200 : 404);
                get(path + "/grants", security).is(own ? 200 : 404);
                put(path, system, 99, Map.of("name", "牛", "status", "DISABLED")).is(own ? 412 : 404);
                send(HttpMethod.DELETE, path + "/second-factor", security, null, "If-Match", "99")
                        .is(own ? 412 : 404);
                if (!own) {
                    post(path + "/password-resets", system, Map.of()).is(404);
                }
                var listed = get(ACCOUNTS + "?size=200", system).is(200).body();
                var ids = new ArrayList<String>();
                listed.at("/items")
                        .valueStream()
                        .forEach(item -> ids.add(item.at("/id").asString()));
                assertThat(ids.contains(account))
                        .as(keeper + " lists " + subject)
                        .isEqualTo(own);
                assertThat(listed.at("/total").asInt()).isEqualTo(ids.size());
            }
        }
    }

    @Test
    void anAccountIsOpenedNowhereElseThanInTheOwnArea() {
        for (var keeper : NAMES) {
            var system = caller(keeper, "ACCOUNT_MANAGE");
            for (var area : NAMES) {
                var own = placesOf(keeper).containsAll(placesOf(area));
                post(ACCOUNTS, system, Map.of("login", freshLogin(), "name", "马", "area", area))
                        .is(own ? 201 : 422);
            }
            assertThat(post(ACCOUNTS, system, Map.of("login", freshLogin(), "name", "马"))
                            .is(201)
                            .at("/area"))
                    .isEqualTo(keeper);
            post(ACCOUNTS, system, Map.of("login", freshLogin(), "name", "马", "area", "DIVISION:62"))
                    .is(400);
        }
    }

    @Test
    void anAgencyIsLetInOnNoWiderTermsThanTheOwnArea() {
        for (var keeper : NAMES) {
            var system = caller(keeper, "CLIENT_MANAGE");
            var whole = placesOf(keeper).equals(placesOf("PROVINCE"));
            post(CLIENTS, system, terms()).is(whole ? 201 : 422);
            for (var grant : NAMES) {
                var own = placesOf(keeper).containsAll(placesOf(grant));
                post(CLIENTS, system, terms(grant)).is(own ? 201 : 422);
                var id = post(CLIENTS, caller("PROVINCE", "CLIENT_MANAGE"), terms(grant))
                        .is(201)
                        .at("/id");
                get(CLIENTS + "/" + id, system).is(own ? 200 : 404);
                put(CLIENTS + "/" + id, system, 1, terms("PROVINCE")).is(own ? (whole ? 200 : 422) : 404);
            }
        }
    }

    @Test
    void whoHasNoAccountAdministersNothingWhateverTheTokenSays() {
        var nobody = console("4711", "ACCOUNT_MANAGE", "GRANT_MANAGE", "CLIENT_MANAGE");
        get(ACCOUNTS, nobody).is(403);
        get(CLIENTS, nobody).is(403);
        post(ACCOUNTS, nobody, Map.of("login", freshLogin(), "name", "马")).is(403);
    }

    private Map<String, Object> terms(String... grants) {
        return Map.of(
                "name", "某部门", "keys", List.of(jwk), "scopes", List.of("statistics:read"), "grants", List.of(grants));
    }

    private String account(String area) {
        return post(ACCOUNTS, SYSTEM_ADMIN, Map.of("login", freshLogin(), "name", "牛", "area", area))
                .is(201)
                .at("/id");
    }

    private JsonNode rights(String account) {
        return get(ACCOUNTS + "/" + account + "/grants", SECURITY_ADMIN).is(200).body();
    }

    private int give(String account, String giver, List<String> roles, List<String> grants, @Nullable String area) {
        return give(account, rights(account), giver, roles, grants, area);
    }

    /** @param now the rights that the account has */
    private int give(
            String account,
            JsonNode now,
            String giver,
            List<String> roles,
            List<String> grants,
            @Nullable String area) {
        var body = new LinkedHashMap<String, Object>(Map.of("roles", roles, "grants", grants));
        if (area != null) {
            body.put("area", area);
        }
        return put(
                        ACCOUNTS + "/" + account + "/grants",
                        caller(giver, "GRANT_MANAGE"),
                        now.at("/version").asLong(),
                        body)
                .status();
    }

    private static Caller caller(String area, String permission) {
        return console(Long.toString(idOf(area)), permission);
    }

    private static long idOf(String area) {
        return 100L + NAMES.indexOf(area);
    }

    private static Set<String> placesOf(String areaOrGrant) {
        var area = AREAS.get(areaOrGrant);
        var unit = UNITS.get(areaOrGrant);
        return area == null ? unit == null ? Set.of() : unit : area;
    }

    private static List<String> grants() {
        var grants = new ArrayList<>(NAMES);
        grants.addAll(new TreeSet<>(UNITS.keySet()));
        return grants;
    }

    private static List<@Nullable String> areasOrNone() {
        var areas = new ArrayList<@Nullable String>();
        areas.add(null);
        areas.add("PROVINCE");
        areas.add("DIVISION:622921");
        return areas;
    }

    private static Map<String, Object> freshKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("it-1")
                    .generate()
                    .toPublicJWK()
                    .toJSONObject();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
