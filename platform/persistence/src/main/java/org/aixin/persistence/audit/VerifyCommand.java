package org.aixin.persistence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code deploy/audit-verify}: checks the audit of a service in the live database and against its anchors. Ends with 0
 * when it is whole, with 1 when it is not, with 2 when it could not be checked.
 */
final class VerifyCommand {

    private static final String USAGE = """
            --service NAME       whose audit, such as registry-service
            --schema NAME        its schema; the user of that name reads, with the password in AIXIN_AUDIT_PASSWORD
            --database HOST:PORT
            --key-file FILE      the secret of the chains
            --keys DIRECTORY     with NAME.pub, the service's public key
            --anchors FILE       where anchors were kept; may be said several times
            """;

    private VerifyCommand() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        try {
            var options = options(arguments);
            var service = one(options, "service");
            var anchors = options.getOrDefault("anchors", List.of()).stream()
                    .map(Path::of)
                    .toList();
            if (anchors.stream().noneMatch(Files::exists)) {
                System.out.printf("%s: no anchors are kept there: the end of a chain cannot be checked%n", service);
            }
            var report = verifier(options, service).verify(anchors);
            report.findings().forEach(finding -> System.out.printf("%s: BROKEN %s%n", service, finding));
            System.out.printf(
                    "%s: %d chains, %d entries, %d anchors: %s%n",
                    service,
                    report.chains(),
                    report.entries(),
                    report.anchors(),
                    report.findings().isEmpty() ? "whole" : report.findings().size() + " broken");
            return report.findings().isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
        } catch (IOException | UncheckedIOException | IllegalStateException | DataAccessException failure) {
            System.err.println("The audit cannot be checked: " + failure.getMessage());
        }
        return 2;
    }

    private static AuditVerifier verifier(Map<String, List<String>> options, String service) {
        var schema = one(options, "schema");
        var database = new DriverManagerDataSource(
                "jdbc:mysql://%s/?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&connectTimeout=2000"
                        .formatted(one(options, "database")),
                schema,
                System.getenv().getOrDefault("AIXIN_AUDIT_PASSWORD", ""));
        return new AuditVerifier(
                database, schema, Path.of(one(options, "key-file")), Path.of(one(options, "keys")), service);
    }

    private static Map<String, List<String>> options(String... arguments) {
        var options = new HashMap<String, List<String>>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Not understood: " + arguments[i]);
            }
            options.computeIfAbsent(arguments[i].substring(2), name -> new ArrayList<>())
                    .add(arguments[i + 1]);
        }
        return options;
    }

    private static String one(Map<String, List<String>> options, String name) {
        var values = options.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException("--" + name + " is said once");
        }
        return values.get(0);
    }
}
