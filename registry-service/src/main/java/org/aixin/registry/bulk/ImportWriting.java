package org.aixin.registry.bulk;

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
    private final PieceMapper pieces;
    private final RecipientRows recipients;
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
            PieceMapper pieces,
            RecipientRows recipients,
            Divisions divisions,
            FieldCipher cipher,
            AuditTrail audit,
            Courtesy courtesy,
            ImportSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.pieces = pieces;
        this.recipients = recipients;
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
        var more = true;
        while (more && !stopping.getAsBoolean()) {
            var began = System.nanoTime();
            more = writeNext(job.id(), places);
            if (more) {
                courtesy.giveWay(Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /** Writes the next chunk. Whether there may be more. */
    boolean writeNext(long id, Places places) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var job = imports.lock(id);
            if (job == null || job.state() != ImportState.APPLYING) {
                return false;
            }
            var chunk = chunk(rows.toWrite(id, job.position(), settings.rowsAtOnce()));
            if (chunk.isEmpty()) {
                finish(job);
                return false;
            }
            write(job, places, chunk);
            return true;
        }));
    }

    /** As many as are written in one go: people who are there already take longer. */
    private List<ImportRowMapper.Row> chunk(List<ImportRowMapper.Row> page) {
        var chunk = new ArrayList<ImportRowMapper.Row>();
        var changes = 0;
        for (var row : page) {
            if (row.outcome() == RowOutcome.CHANGED && ++changes > settings.changesAtOnce()) {
                break;
            }
            chunk.add(row);
        }
        return chunk;
    }

    private void write(Import job, Places places, List<ImportRowMapper.Row> chunk) {
        var written = recipients.write(
                job,
                places,
                chunk.stream()
                        .map(row -> RecipientLine.parse(
                                row.number(), cipher.open(ImportRowMapper.CONTENT, row.id(), row.content())))
                        .toList());
        var done = new ArrayList<Long>();
        var refused = 0;
        for (int at = 0; at < chunk.size(); at++) {
            var one = written.get(at);
            if (one.outcome() == RowOutcome.WRONG) {
                rows.refuse(chunk.get(at).id(), RecipientLine.asText(one.problems()));
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
    private void finish(Import job) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        imports.update(job.over(ImportState.DONE, now, now.plus(settings.keptFor())));
        pieces.delete(job.id());
        rows.deleteRight(job.id());
        audit.append(AuditNote.of(ImportEvent.IMPORT_DONE)
                .about("import", job.id())
                .saying("sha256=" + job.fileHash() + " " + job.counts().codes()));
    }
}
