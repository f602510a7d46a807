package org.aixin.persistence.audit;

import java.util.Collection;
import java.util.Set;
import org.aixin.kernel.page.PageRequest;
import org.aixin.persistence.crypto.KeyJournal;

/** Keeps in the audit what becomes of keys. */
class KeyAudit implements KeyJournal {

    private static final String KEY = "data-key";
    private static final String WRAPPING_KEY = "wrapping-key";

    private final AuditTrail audit;
    private final AuditReader reader;

    KeyAudit(AuditTrail audit, AuditReader reader) {
        this.audit = audit;
        this.reader = reader;
    }

    @Override
    public void rotationAsked(Collection<String> tables, Collection<String> rotating) {
        audit.record(AuditNote.of(KeyEvent.KEY_ROTATION_ASKED)
                .saying("new keys: %s; still rotating: %s".formatted(listed(tables), listed(rotating))));
    }

    @Override
    public void created(String table, int kid, String provider) {
        audit.append(about(KeyEvent.KEY_CREATED, table, kid).saying(provider));
    }

    @Override
    public void rotationBegun(String table, String rows, int kid) {
        audit.append(about(KeyEvent.KEY_ROTATION_BEGUN, table, kid).saying(rows));
    }

    @Override
    public void rotationResumed(String table, String rows, int kid) {
        audit.record(about(KeyEvent.KEY_ROTATION_RESUMED, table, kid).saying(rows));
    }

    @Override
    public void rotationFinished(String table, String rows, int kid, long moved) {
        audit.append(about(KeyEvent.KEY_ROTATION_FINISHED, table, kid).saying(rows + " moved=" + moved));
    }

    @Override
    public void retiredBefore(String table, int kid) {
        audit.append(about(KeyEvent.KEYS_RETIRED, table, kid).saying("those before it"));
    }

    @Override
    public void rewrappingAsked(int wrappingKey) {
        audit.record(AuditNote.of(KeyEvent.KEY_WRAPPING_ASKED).about(WRAPPING_KEY, wrappingKey));
    }

    @Override
    public void rewrapped(String table, int kid, int wrappingKey) {
        audit.append(about(KeyEvent.KEY_REWRAPPED, table, kid).saying(WRAPPING_KEY + ":" + wrappingKey));
    }

    @Override
    public void wrappingKeyTaken(int wrappingKey) {
        var note = AuditNote.of(KeyEvent.WRAPPING_KEY_TAKEN).about(WRAPPING_KEY, wrappingKey);
        var known = AuditFilter.about(String.valueOf(note.subject()), Set.of(KeyEvent.WRAPPING_KEY_TAKEN.name()));
        if (reader.page(known, PageRequest.first(), null).items().isEmpty()) {
            audit.record(note);
        }
    }

    private static AuditNote about(KeyEvent event, String table, int kid) {
        return AuditNote.of(event).about(KEY, table + "/" + kid);
    }

    private static String listed(Collection<String> tables) {
        return tables.isEmpty() ? "none" : String.join(" ", tables);
    }
}
