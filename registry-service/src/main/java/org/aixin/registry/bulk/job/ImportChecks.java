package org.aixin.registry.bulk.job;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.bulk.file.KeptFiles;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.Places;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetKinds;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.bulk.row.SheetWords;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.sheet.SheetReader;
import org.aixin.registry.sheet.SheetRefused;
import org.aixin.registry.sheet.SheetRow;
import org.aixin.registry.sheet.SheetSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at every row of a file and writes down what would become of it, chunk by chunk; the register stays as it is. Begun
 * anew after a crash it goes on behind the last chunk.
 */
@Component
class ImportChecks {

    static final String HEADING = "import.heading";

    /** Above the header stands a title or two. */
    private static final int ROWS_TO_HEADER = 5;

    private static final int FEWEST_COLUMNS = 2;

    private final ImportMapper imports;
    private final ImportRowMapper rows;
    private final KeptFiles files;
    private final SheetReader reader;
    private final SheetKinds kinds;
    private final Divisions divisions;
    private final SheetWords words;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Ids ids;
    private final AuditTrail audit;
    private final Courtesy courtesy;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportChecks(
            ImportMapper imports,
            ImportRowMapper rows,
            KeptFiles files,
            SheetReader reader,
            SheetKinds kinds,
            Divisions divisions,
            SheetWords words,
            FieldCipher cipher,
            BlindIndex index,
            Ids ids,
            AuditTrail audit,
            Courtesy courtesy,
            ImportSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.files = files;
        this.reader = reader;
        this.kinds = kinds;
        this.divisions = divisions;
        this.words = words;
        this.cipher = cipher;
        this.index = index;
        this.ids = ids;
        this.audit = audit;
        this.courtesy = courtesy;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param stopping whether what is left is for the next to do */
    void carryOut(Import job, BooleanSupplier stopping) {
        var file = files.of(job.id());
        try {
            var hashed = job.fileHash() == null ? hashed(job, file) : job;
            var run = new Run(hashed, stopping);
            reader.read(file, run::take);
            run.end();
        } catch (SheetRefused refused) {
            fail(
                    job.id(),
                    refused.code(),
                    refused.args().isEmpty()
                            ? null
                            : String.valueOf(refused.args().get(0)));
        }
    }

    /** Nothing of the file is taken, and nothing of it stays. */
    void fail(long id, String code, @Nullable String detail) {
        transaction.executeWithoutResult(status -> {
            var job = imports.lock(id);
            if (job == null || job.state().isOver()) {
                return;
            }
            imports.update(job.failed(code, detail, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            files.delete(id);
            rows.delete(id);
            kinds.of(job.kind()).forget(id);
            audit.append(AuditNote.of(ImportEvent.IMPORT_FAILED)
                    .about("import", id)
                    .saying(code + " " + job.counts().codes()));
        });
    }

    private Import hashed(Import job, SheetSource file) {
        try (var in = file.open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                digest.update(buffer, 0, some);
            }
            var hashed = job.hashed(HexFormat.of().formatHex(digest.digest()));
            return transaction.execute(status -> {
                var now = imports.lock(job.id());
                if (now != null && now.state() == ImportState.CHECKING) {
                    imports.update(now.hashed(hashed.fileHash() == null ? "" : hashed.fileHash()));
                }
                return hashed;
            });
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One reading of the file, from its beginning. */
    private final class Run {

        private final Import job;
        private final SheetKind kind;
        private final BooleanSupplier stopping;
        private final Places places;
        private final List<SheetRow> above = new ArrayList<>();
        private final List<SheetLine> chunk = new ArrayList<>();
        private int headerRow;
        private Map<String, Integer> columns = Map.of();
        private boolean broken;
        private long began = System.nanoTime();

        private Run(Import job, BooleanSupplier stopping) {
            this.job = job;
            this.kind = kinds.of(job.kind());
            this.stopping = stopping;
            this.places = new Places(divisions.standing(DivisionCode.prefixOf(job.divisionCode())));
            if (job.header() != null && job.columnsChosen() != null) {
                headerRow = ImportHeader.parse(cipher.open(Import.HEADER, job.id(), job.header()))
                        .row();
                columns = ImportHeader.fields(ImportHeader.parseColumns(job.columnsChosen()));
            }
        }

        private boolean take(SheetRow row) {
            if (headerRow == 0) {
                return findHeader(row);
            }
            if (row.number() <= headerRow || row.number() <= job.position()) {
                return true;
            }
            var line = SheetLine.of(row, columns);
            if (!line.isBlank()) {
                chunk.add(line);
            }
            return chunk.size() < settings.rowsAtOnce() || flush();
        }

        private boolean findHeader(SheetRow row) {
            above.add(row);
            var header = ImportHeader.of(row);
            if (header.recognised(kind, words) < FEWEST_COLUMNS) {
                if (above.size() >= ROWS_TO_HEADER) {
                    throw SheetRefused.headerUnknown();
                }
                return true;
            }
            var remembered = remembered(header);
            var chosen = header.columns(kind, words, name -> remembered.get(index.of(HEADING, heading(name))));
            var settled = header.isSettled(kind, chosen);
            broken = !headed(header, chosen, settled);
            headerRow = row.number();
            columns = ImportHeader.fields(chosen);
            return settled && !broken;
        }

        private Map<String, String> remembered(ImportHeader header) {
            var known = new HashMap<String, String>();
            imports.headings(
                            job.kind(),
                            job.divisionCode(),
                            header.names().values().stream()
                                    .map(name -> index.of(HEADING, heading(name)))
                                    .collect(Collectors.toSet()))
                    .forEach(one -> known.put(one.heading(), one.field()));
            return known;
        }

        private boolean headed(ImportHeader header, Map<Integer, String> chosen, boolean settled) {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var now = imports.lock(job.id());
                if (now == null || now.state() != ImportState.CHECKING || now.version() != job.version()) {
                    return false;
                }
                var names = cipher.seal(Import.HEADER, job.id(), header.asText());
                imports.update(now.headed(names, ImportHeader.asText(chosen), settled));
                return settled;
            }));
        }

        /** Whether there is more to do for this run. */
        private boolean flush() {
            if (broken || chunk.isEmpty()) {
                return !broken;
            }
            broken = !Boolean.TRUE.equals(transaction.execute(status -> store())) || stopping.getAsBoolean();
            chunk.clear();
            if (!broken) {
                courtesy.giveWay(Duration.ofNanos(System.nanoTime() - began));
                began = System.nanoTime();
            }
            return !broken;
        }

        private boolean store() {
            var now = imports.lock(job.id());
            if (now == null || now.state() != ImportState.CHECKING || now.version() != job.version()) {
                return false;
            }
            var examined = kind.examine(new RowBatch(now, places, true, imports, rows), chunk);
            rows.insert(job.id(), examined.stream().map(ImportChecks.this::row).toList());
            imports.update(now.advanced(
                    chunk.get(chunk.size() - 1).number(),
                    new ImportCounts(
                            examined.size(),
                            count(examined, RowOutcome.NEW),
                            count(examined, RowOutcome.SAME),
                            count(examined, RowOutcome.CHANGED),
                            count(examined, RowOutcome.WRONG),
                            0,
                            0,
                            0)));
            return true;
        }

        private void end() {
            if (headerRow == 0) {
                throw above.isEmpty() ? SheetRefused.empty() : SheetRefused.headerUnknown();
            }
            if (!flush() || columns.isEmpty()) {
                return;
            }
            var empty = Boolean.TRUE.equals(transaction.execute(status -> {
                var now = imports.lock(job.id());
                if (now == null || now.state() != ImportState.CHECKING || now.version() != job.version()) {
                    return false;
                }
                if (now.rowsRead() == 0) {
                    return true;
                }
                imports.update(now.checked());
                audit.append(AuditNote.of(ImportEvent.IMPORT_CHECKED)
                        .about("import", job.id())
                        .saying("sha256=" + now.fileHash() + " " + now.counts().codes()));
                return false;
            }));
            if (empty) {
                throw SheetRefused.empty();
            }
        }
    }

    static Sensitive heading(String name) {
        return Sensitive.of(SheetWords.plain(name));
    }

    static int count(List<Examined> examined, RowOutcome outcome) {
        return (int) examined.stream().filter(one -> one.outcome() == outcome).count();
    }

    private ImportRowMapper.Row row(Examined one) {
        var id = ids.next();
        return new ImportRowMapper.Row(
                id,
                one.line().number(),
                one.subject(),
                one.outcome(),
                cipher.seal(ImportRowMapper.CONTENT, id, one.line().asText()),
                one.problems().isEmpty() ? null : SheetLine.asText(one.problems()));
    }
}
