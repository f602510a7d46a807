package org.aixin.persistence.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.aixin.kernel.token.KeyDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks a service's whole audit from outside: every link of every chain, and every anchor in the database and in files
 * against them. Reads only.
 */
public class AuditVerifier {

    private final AuditTable rows;
    private final Links links;
    private final KeyDirectory keys;
    private final String service;

    /** @param schema the service's own; its audit stands beside it */
    public AuditVerifier(DataSource database, String schema, Path keyFile, Path keyDirectory, String service) {
        this.rows = new AuditTable(JdbcClient.create(database), schema);
        this.links = new Links(rows, AuditKey.read(keyFile));
        this.keys = new KeyDirectory(keyDirectory);
        this.service = service;
    }

    /**
     * What was found.
     *
     * @param findings for each chain the first link that does not hold; none when the audit is whole
     */
    public record Report(int chains, long entries, int anchors, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** @param files of anchors; what is not in one of them counts as lost */
    public Report verify(List<Path> files) throws IOException {
        var kept = new LinkedHashSet<String>();
        for (var file : files) {
            kept.addAll(new AnchorFile(file).lines());
        }
        var findings = new ArrayList<Finding>();
        var anchors = anchors(kept, findings);
        var chains = new TreeSet<>(rows.writers());
        anchors.forEach(anchor -> chains.add(anchor.writer()));
        var entries = 0L;
        for (var writer : chains) {
            var ofChain = anchors.stream()
                    .filter(anchor -> anchor.writer().equals(writer))
                    .toList();
            var noted = Links.noting();
            ofChain.forEach(anchor -> noted.put(anchor.seq(), ""));
            var walked = links.walk(writer, new AuditTable.Head(0, AuditChain.GENESIS), noted);
            entries += walked.end().seq();
            if (walked.broken() != null) {
                findings.add(walked.broken());
                continue;
            }
            for (var anchor : ofChain) {
                var broken = broken(anchor, walked.end().seq(), noted.get(anchor.seq()));
                if (broken != null) {
                    findings.add(broken);
                    break;
                }
            }
        }
        return new Report(chains.size(), entries, anchors.size(), findings);
    }

    /** Those of both places, in order; what is wrong with them is added to the findings. */
    private List<Anchor> anchors(Set<String> kept, List<Finding> findings) {
        var stored = rows.anchors();
        var all = new LinkedHashSet<>(kept);
        all.addAll(stored);
        var key = keys.publicKey(service);
        var anchors = new ArrayList<Anchor>();
        for (var signed : all) {
            var anchor = Anchor.verified(signed, key);
            if (anchor.isEmpty()) {
                findings.add(new Finding(
                        Finding.Kind.ANCHOR_FORGED, service, 0, "an anchor that " + service + " did not sign"));
            } else {
                anchors.add(anchor.get());
                if (!kept.contains(signed)) {
                    findings.add(new Finding(
                            Finding.Kind.ANCHOR_MISSING,
                            anchor.get().writer(),
                            anchor.get().seq(),
                            "its anchor stands in the database and in no file"));
                }
            }
        }
        anchors.sort((a, b) -> Long.compare(a.seq(), b.seq()));
        return anchors;
    }

    private static @Nullable Finding broken(Anchor anchor, long end, @Nullable String hash) {
        if (anchor.seq() > end) {
            return new Finding(
                    Finding.Kind.TRUNCATED,
                    anchor.writer(),
                    end + 1,
                    "the chain ends at %d and had %d entries at %s".formatted(end, anchor.count(), anchor.at()));
        }
        return anchor.hash().equals(hash) && anchor.count() == anchor.seq()
                ? null
                : new Finding(
                        Finding.Kind.ALTERED,
                        anchor.writer(),
                        anchor.seq(),
                        "the chain up to here is not the one that was anchored at " + anchor.at());
    }
}
