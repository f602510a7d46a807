package org.aixin.registry.bulk.job;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.bulk.file.KeptFiles;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.Places;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetKinds;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.division.Divisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the rows of a file that are right into the register, chunk by chunk: what a chunk enters, and how far the file has
 * come, are committed together, so that whoever goes on after a crash enters nobody twice and forgets nobody.
 */
@Component
class ImportWriting {

    private final ImportMapper imports;
    private final ImportRowMapper rows;
    private final KeptFiles files;
    private final SheetKinds kinds;
    private final Divisions divisions;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final Courtesy courtesy;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWriting(
            ImportMapper imports,
            ImportRowMapper rows,
            KeptFiles files,
            SheetKinds kinds,
            Divisions divisions,
            FieldCipher cipher,
            AuditTrail audit,
            Courtesy courtesy,
            ImportSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.files = files;
        this.kinds = kinds;
        this.divisions = divisions;
        this.cipher = cipher;
        this.audit = audit;
        this.courtesy = courtesy;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param stopping whether what is left is for the next to do */
    void carryOut(Import job, BooleanSupplier stopping) {
        var places = new Places(divisions.standing(DivisionCode.prefixOf(job.divisionCode())));
        var kind = kinds.of(job.kind());
        var more = true;
        while (more && !stopping.getAsBoolean()) {
            var began = System.nanoTime();
            more = kind.isWrittenElsewhere() ? handOverNext(job.id(), kind, places) : writeNext(job.id(), kind, places);
            if (more) {
                courtesy.giveWay(Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /** Writes the next chunk. Whether there may be more. */
    private boolean writeNext(long id, SheetKind kind, Places places) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var job = imports.lock(id);
            if (job == null || job.state() != ImportState.APPLYING) {
                return false;
            }
            var chunk = chunk(kind, rows.toWrite(id, job.position(), settings.rowsAtOnce()));
            if (chunk.isEmpty()) {
                finish(job, kind);
                return false;
            }
            note(job, chunk, kind.write(batch(job, places), lines(chunk)));
            return true;
        }));
    }

    /**
     * Has the next chunk written by another service, and notes it once that has answered: between the two nothing is held, and
     * whoever goes on after a crash sends the same rows again, which changes nothing.
     */
    private boolean handOverNext(long id, SheetKind kind, Places places) {
        var begun = imports.find(id);
        if (begun == null || begun.state() != ImportState.APPLYING) {
            return false;
        }
        var chunk = chunk(kind, rows.toWrite(id, begun.position(), settings.rowsAtOnce()));
        var written = chunk.isEmpty() ? List.<Examined>of() : kind.write(batch(begun, places), lines(chunk));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var job = imports.lock(id);
            if (job == null || job.state() != ImportState.APPLYING || job.position() != begun.position()) {
                return false;
            }
            if (chunk.isEmpty()) {
                finish(job, kind);
                return false;
            }
            note(job, chunk, written);
            return true;
        }));
    }

    private RowBatch batch(Import job, Places places) {
        return new RowBatch(job, places, false, imports, rows);
    }

    private List<SheetLine> lines(List<ImportRowMapper.Row> chunk) {
        return chunk.stream()
                .map(row -> SheetLine.parse(
                        row.id(), row.number(), cipher.open(ImportRowMapper.CONTENT, row.id(), row.content())))
                .toList();
    }

    /** As many as are written in one go. */
    private static List<ImportRowMapper.Row> chunk(SheetKind kind, List<ImportRowMapper.Row> page) {
        var chunk = new ArrayList<ImportRowMapper.Row>();
        var changes = 0;
        for (var row : page) {
            if (row.outcome() == RowOutcome.CHANGED && ++changes > kind.changesAtOnce()) {
                break;
            }
            chunk.add(row);
        }
        return chunk;
    }

    /** What became of the rows, and how far the file has come. */
    private void note(Import job, List<ImportRowMapper.Row> chunk, List<Examined> written) {
        var done = new ArrayList<Long>();
        var refused = 0;
        for (int at = 0; at < chunk.size(); at++) {
            var one = written.get(at);
            if (one.outcome() == RowOutcome.WRONG) {
                rows.refuse(chunk.get(at).id(), SheetLine.asText(one.problems()));
                refused++;
            } else {
                done.add(chunk.get(at).id());
            }
        }
        if (!done.isEmpty()) {
            rows.written(done);
        }
        imports.update(job.advanced(
                chunk.get(chunk.size() - 1).number(),
                new ImportCounts(
                        0,
                        0,
                        0,
                        0,
                        0,
                        ImportChecks.count(written, RowOutcome.NEW),
                        ImportChecks.count(written, RowOutcome.CHANGED),
                        refused)));
    }

    /** Only what is to be repaired stays for a while, and what the households of the file are. */
    private void finish(Import job, SheetKind kind) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        imports.update(job.over(ImportState.DONE, now, now.plus(settings.keptFor())));
        files.delete(job.id());
        rows.deleteRight(job.id());
        if (!kind.joinsRepaired()) {
            kind.forget(job.id());
        }
        audit.append(AuditNote.of(ImportEvent.IMPORT_DONE)
                .about("import", job.id())
                .saying("sha256=" + job.fileHash() + " " + job.counts().codes()));
    }
}
