package org.aixin.persistence.audit;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.aixin.persistence.audit.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Walks along a chain and looks whether every link holds. */
class Links {

    private static final int PAGE = 1_000;

    /** How far an entry that stands in the wrong place is looked for. */
    private static final int NEAR = 10_000;

    private final AuditTable rows;
    private final SecretKey key;

    Links(AuditTable rows, SecretKey key) {
        this.rows = rows;
        this.key = key;
    }

    /**
     * How far the links hold.
     *
     * @param end the last link that holds
     * @param broken the first one that does not, null when all do
     */
    record Walk(AuditTable.Head end, @Nullable Finding broken) {}

    Walk walk(String writer, AuditTable.Head from) {
        return walk(writer, from, Map.of());
    }

    /** @param noted filled with the hashes at the numbers it has */
    Walk walk(String writer, AuditTable.Head from, Map<Long, String> noted) {
        var at = from;
        while (true) {
            var page = rows.after(writer, at.seq(), PAGE);
            for (var link : page) {
                var broken = broken(link, at);
                if (broken != null) {
                    return new Walk(at, broken);
                }
                at = new AuditTable.Head(link.row().seq(), link.hash());
                if (noted.containsKey(at.seq())) {
                    noted.put(at.seq(), at.hash());
                }
            }
            if (page.size() < PAGE) {
                return new Walk(at, null);
            }
        }
    }

    private @Nullable Finding broken(AuditTable.Linked link, AuditTable.Head before) {
        var row = link.row();
        var expected = before.seq() + 1;
        if (row.seq() != expected) {
            return new Finding(
                    Kind.DELETED,
                    row.writer(),
                    expected,
                    row.seq() == expected + 1
                            ? "the entry is missing"
                            : "the entries up to " + (row.seq() - 1) + " are missing");
        }
        return holds(row, link.hash(), before) ? null : misplaced(row.writer(), expected, before);
    }

    private boolean holds(AuditRow row, String hash, AuditTable.Head before) {
        return HexFormat.of()
                .formatHex(row.hashAfter(HexFormat.of().parseHex(before.hash()), key))
                .equals(hash);
    }

    /** Whether the entry that belongs here stands elsewhere. */
    private Finding misplaced(String writer, long seq, AuditTable.Head before) {
        for (var other : rows.after(writer, seq, NEAR)) {
            if (holds(other.row().at(writer, seq), other.hash(), before)) {
                return new Finding(
                        Kind.REORDERED,
                        writer,
                        seq,
                        "the entry that belongs here stands at " + other.row().seq());
            }
        }
        return new Finding(Kind.ALTERED, writer, seq, "the entry is not what was written, or was never written by us");
    }

    static Map<Long, String> noting() {
        return new TreeMap<>();
    }
}
