package org.aixin.bench.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aixin.bench.plan.DemoCadre;
import org.aixin.bench.plan.DemoPlan;

/**
 * Makes the demo's callers at its first start, through the doors that real people use: the first administrator by the
 * one-time secret, the others by the administrators, each with an authenticator of their own, and an agency.
 */
public final class AccessMaker {

    private static final int CADRES = 10;

    private final URI gateway;
    private final Path secretFile;
    private final Path data;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secretFile holds the one-time secret of the first administrator
     * @param data the data directory
     */
    public AccessMaker(URI gateway, Path secretFile, Path data, Clock clock) {
        this.gateway = gateway;
        this.secretFile = secretFile;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Makes whoever is missing, and tells where the demo runs now.
     *
     * @throws AccessFailed if an earlier start broke off in the middle
     */
    public DemoAccess make(DemoPlan plan) {
        var before = DemoAccess.read(data).orElse(null);
        if (before != null && !before.complete()) {
            throw new AccessFailed("An earlier start broke off while it made the accounts: deploy/run --fresh");
        }
        var access = before == null ? begin(plan) : before.at(gateway);
        access.write(data);
        return access;
    }

    private DemoAccess begin(DemoPlan plan) {
        var accounts = new ArrayList<>(Arrays.stream(DemoRole.values())
                .map(role -> new DemoAccess.Account(
                        role.title(), role.login(), role.accountName(), password(), null, 0, List.of()))
                .toList());
        var cadres = IntStream.range(0, Math.min(CADRES, plan.cadres().size()))
                .mapToObj(i -> cadre(i + 1, plan.cadres().get(i)))
                .toList();
        var key = key();
        // Before the first account is made: a password that nobody knows would be lost with it.
        new DemoAccess(gateway, false, accounts, null, cadres).write(data);

        var system = firstAdministrator(accounts);
        var ids = new ArrayList<String>();
        for (var account : accounts.subList(1, accounts.size())) {
            ids.add(open(system, account));
        }
        grant(system, ids.get(0), DemoRole.SECURITY, List.of());
        grant(system, ids.get(1), DemoRole.AUDIT, List.of());
        var security = enrol(accounts, 1);
        grant(security, ids.get(2), DemoRole.OFFICE, List.of("PROVINCE"));
        grant(
                security,
                ids.get(3),
                DemoRole.UNIT,
                List.of("UNIT:" + plan.cadres().get(0).unitId()));
        for (var i = 2; i < accounts.size(); i++) {
            enrol(accounts, i);
        }
        var client = client(system, key);
        return new DemoAccess(gateway, true, accounts, client, cadres);
    }

    private ConsoleDoor firstAdministrator(List<DemoAccess.Account> accounts) {
        var account = accounts.get(0);
        var door = new ConsoleDoor(gateway);
        door.session();
        door.post(
                        "/first-administrator",
                        Map.of(
                                "secret", secret(),
                                "login", account.login(),
                                "name", account.name(),
                                "password", account.password()))
                .required("The first administrator");
        return enrol(accounts, 0);
    }

    private String secret() {
        try {
            return Files.readString(secretFile).strip();
        } catch (IOException e) {
            throw new AccessFailed("The one-time secret of the first administrator is not in " + secretFile, e);
        }
    }

    private String open(ConsoleDoor system, DemoAccess.Account account) {
        var made = system.post("/accounts", Map.of("login", account.login(), "name", account.name()))
                .required("Account " + account.login());
        var door = new ConsoleDoor(gateway);
        door.session();
        door.post(
                        "/session/password-tokens",
                        Map.of("token", made.text("/setPasswordToken"), "password", account.password()))
                .required("The password of " + account.login());
        return made.text("/id");
    }

    private static void grant(ConsoleDoor administrator, String id, DemoRole role, List<String> grants) {
        var path = "/accounts/" + id + "/grants";
        var version = administrator
                .get(path)
                .required("The grants of " + role.title())
                .text("/version");
        administrator
                .put(path, Map.of("roles", List.of(role.granted()), "grants", grants), version)
                .required("The grants of " + role.title());
    }

    private ConsoleDoor enrol(List<DemoAccess.Account> accounts, int which) {
        var account = accounts.get(which);
        var door = new ConsoleDoor(gateway);
        var step = Totp.step(clock);
        var enrolled = door.enrol(account.login(), account.password(), secret -> new Totp(secret).code(step));
        accounts.set(which, account.enrolled(enrolled.secret(), step, enrolled.recoveryCodes()));
        return door;
    }

    private static DemoAccess.Client client(ConsoleDoor system, ECKey key) {
        var made = system.post(
                        "/clients",
                        Map.of(
                                "name", "省残联数据交换平台",
                                "keys", List.of(key.toPublicJWK().toJSONObject()),
                                "scopes", List.of("statistics:read"),
                                "grants", List.of("PROVINCE")))
                .required("The agency");
        return new DemoAccess.Client(made.text("/id"), key.toJSONObject());
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("demo-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK knows P-256", e);
        }
    }

    private static DemoAccess.Cadre cadre(int number, DemoCadre cadre) {
        return new DemoAccess.Cadre(
                number,
                cadre.id(),
                cadre.name(),
                "login-demo-" + number,
                "phone-demo-" + number,
                cadre.idNumber().substring(cadre.idNumber().length() - 6));
    }

    /** Long, of every kind of character, and nowhere else. */
    private String password() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return "Dm-" + HexFormat.of().formatHex(bytes);
    }
}
