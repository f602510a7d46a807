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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var accounts = new EnumMap<DemoRole, DemoAccess.Account>(DemoRole.class);
        for (var role : DemoRole.values()) {
            accounts.put(
                    role,
                    new DemoAccess.Account(
                            role.title(), role.login(), role.accountName(), password(), null, 0, List.of()));
        }
        var first = plan.cohorts().get(0).cadres();
        var cadres = IntStream.range(0, Math.min(CADRES, first.size()))
                .mapToObj(i -> cadre(i + 1, first.get(i)))
                .toList();
        var key = key();
        // Before the first account is made: a password that nobody knows would be lost with it.
        new DemoAccess(gateway, false, List.copyOf(accounts.values()), null, cadres).write(data);

        var system = firstAdministrator(accounts);
        var ids = new EnumMap<DemoRole, String>(DemoRole.class);
        accounts.forEach((role, account) -> {
            if (role != DemoRole.SYSTEM) {
                ids.put(role, open(system, account));
            }
        });
        // The first administrator makes the other two, and the security administrator everybody else.
        var makers = EnumSet.of(DemoRole.SECURITY, DemoRole.AUDIT);
        ids.forEach((role, id) -> {
            if (makers.contains(role)) {
                grant(system, id, role, role.grants(plan));
            }
        });
        var security = enrol(accounts, DemoRole.SECURITY);
        ids.forEach((role, id) -> {
            if (!makers.contains(role)) {
                grant(security, id, role, role.grants(plan));
            }
            if (role != DemoRole.SECURITY) {
                enrol(accounts, role);
            }
        });
        var client = client(system, key);
        return new DemoAccess(gateway, true, List.copyOf(accounts.values()), client, cadres);
    }

    private ConsoleDoor firstAdministrator(Map<DemoRole, DemoAccess.Account> accounts) {
        var account = accountOf(accounts, DemoRole.SYSTEM);
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
        return enrol(accounts, DemoRole.SYSTEM);
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
                .put(path, Map.of("roles", role.granted(), "grants", grants), version)
                .required("The grants of " + role.title());
    }

    private static DemoAccess.Account accountOf(Map<DemoRole, DemoAccess.Account> accounts, DemoRole role) {
        return Objects.requireNonNull(accounts.get(role));
    }

    private ConsoleDoor enrol(Map<DemoRole, DemoAccess.Account> accounts, DemoRole role) {
        var account = accountOf(accounts, role);
        var door = new ConsoleDoor(gateway);
        var step = Totp.step(clock);
        var enrolled = door.enrol(account.login(), account.password(), secret -> new Totp(secret).code(step));
        accounts.put(role, account.enrolled(enrolled.secret(), step, enrolled.recoveryCodes()));
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
