package org.aixin.persistence.audit;

import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the audit, newest first. Who may is for the caller to decide. */
public class AuditReader {

    /** Whoever searches the audit needs it. */
    public static final String PERMISSION = "AUDIT_READ";

    private static final int COUNTED = 10_000;

    private final AuditTable rows;

    AuditReader(AuditTable rows) {
        this.rows = rows;
    }

    /** One page, by number or from where a page before it ended. */
    public Page<AuditRow> page(AuditFilter filter, PageRequest request, @Nullable String cursor) {
        var after = AuditPlace.parse(cursor);
        // one more than asked for tells whether there is a next page
        var found = rows.page(filter, after, request.size() + 1, after == null ? request.offset() : 0);
        var shown = found.subList(0, Math.min(found.size(), request.size()));
        var counted = rows.count(filter, COUNTED + 1);
        return new Page<>(
                shown,
                Math.min(counted, COUNTED),
                counted > COUNTED,
                request.page(),
                request.size(),
                found.size() > request.size() ? cursorAfter(shown) : null);
    }

    private static String cursorAfter(List<AuditRow> shown) {
        return AuditPlace.of(shown.get(shown.size() - 1)).cursor();
    }

    /** Rows behind a place, for whoever puts several audits together. */
    public AuditExcerpt excerpt(AuditFilter filter, @Nullable AuditPlace after, int size) {
        var found = rows.page(filter, after, size + 1, 0);
        var counted = rows.count(filter, COUNTED + 1);
        return new AuditExcerpt(
                found.subList(0, Math.min(found.size(), size)),
                found.size() > size,
                Math.min(counted, COUNTED),
                counted > COUNTED);
    }
}
