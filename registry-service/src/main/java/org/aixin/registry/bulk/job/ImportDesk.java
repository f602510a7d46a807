package org.aixin.registry.bulk.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.file.KeptFiles;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetKinds;
import org.aixin.registry.division.WholeDivisions;
import org.aixin.registry.sheet.SheetLimits;
import org.aixin.registry.sheet.SheetRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What offices do with their files: send one, say what its columns are, have it written, or stop it. */
@Service
@EnableConfigurationProperties(ImportSettings.class)
class ImportDesk {

    private static final int LONGEST_NAME = 200;

    private final ImportMapper imports;
    private final KeptFiles files;
    private final ImportRowMapper rows;
    private final SheetKinds kinds;
    private final WholeDivisions divisions;
    private final Reach reach;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Ids ids;
    private final AuditTrail audit;
    private final SheetLimits limits;
    private final ImportSettings settings;
    private final Clock clock;
    private volatile Runnable asked = () -> {};

    ImportDesk(
            ImportMapper imports,
            KeptFiles files,
            ImportRowMapper rows,
            SheetKinds kinds,
            WholeDivisions divisions,
            Reach reach,
            FieldCipher cipher,
            BlindIndex index,
            Ids ids,
            AuditTrail audit,
            SheetLimits limits,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.kinds = kinds;
        this.divisions = divisions;
        this.reach = reach;
        this.cipher = cipher;
        this.index = index;
        this.ids = ids;
        this.audit = audit;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who is told when there is something to do. */
    void whenAsked(Runnable told) {
        asked = told;
    }

    @Transactional
    Import create(CreateImport said) {
        var caller = sender();
        if (said.bytes() > limits.file().toBytes()) {
            throw SheetRefused.tooLarge(limits.file().toMegabytes());
        }
        if (said.fileName().reveal().isBlank() || said.fileName().reveal().length() > LONGEST_NAME) {
            throw new Invalid(FieldProblem.of("fileName", "too-long", LONGEST_NAME));
        }
        divisions.of(said.division());
        if (imports.countOpen(said.division()) >= settings.openAtOnce()) {
            throw ImportRefused.tooMany();
        }
        var id = ids.next();
        var now = now();
        var fresh = new Import(
                id,
                Import.FIRST,
                said.kind(),
                ImportState.UPLOADING,
                said.division(),
                cipher.seal(Import.FILE_NAME, id, said.fileName()),
                said.bytes(),
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                caller.subject(),
                now,
                null,
                null,
                now.plus(settings.uploadWithin()));
        imports.insert(fresh);
        return fresh;
    }

    /** A piece of the file; one that came already is not asked for again. */
    @Transactional
    void take(long id, int number, byte[] content) {
        var job = locked(id);
        requireSender(job);
        job.requireState(ImportState.UPLOADING);
        if (!files.take(id, job.fileBytes(), number, content)) {
            throw ImportRefused.pieces();
        }
    }

    /** The file is there: it is looked at. */
    @Transactional
    Import complete(long id) {
        var job = locked(id);
        var caller = requireSender(job);
        job.requireState(ImportState.UPLOADING);
        if (!files.isWhole(id, job.fileBytes())) {
            throw ImportRefused.pieces();
        }
        audit.append(AuditNote.of(ImportEvent.IMPORT_SENT)
                .about("import", id)
                .saying(job.kind() + " division:" + job.divisionCode() + " bytes=" + job.fileBytes()));
        return asked(job.checking(null, caller.subject(), kept()));
    }

    /** Says what the columns hold; the office is not asked again. Everything is looked at anew. */
    @Transactional
    Import choose(long id, ChooseColumns said, IfMatch expected) {
        var job = locked(id);
        var caller = requireSender(job);
        expected.check(job.version());
        job.requireState(ImportState.COLUMNS, ImportState.CHECKED);
        var kind = kinds.of(job.kind());
        var header = ImportHeader.parse(
                cipher.open(Import.HEADER, id, Objects.requireNonNull(job.header(), "a header that was found")));
        var chosen = new TreeMap<Integer, String>();
        for (var one : said.columns()) {
            if (!header.names().containsKey(one.column())) {
                throw new Invalid(FieldProblem.of("columns", "column-unknown"));
            }
            var field = field(kind, one.field());
            if (!field.equals(ImportHeader.IGNORED) && chosen.containsValue(field)) {
                throw new Invalid(FieldProblem.of("columns", "column-twice"));
            }
            chosen.put(one.column(), field);
        }
        if (!ImportHeader.missing(kind, chosen).isEmpty()) {
            throw new Invalid(ImportHeader.missing(kind, chosen).stream()
                    .map(field -> FieldProblem.of(field.name(), "column-missing"))
                    .toList());
        }
        header.names().keySet().forEach(column -> chosen.putIfAbsent(column, ImportHeader.IGNORED));
        imports.remember(job.kind(), job.divisionCode(), headings(header, chosen));
        rows.delete(id);
        kind.forget(id);
        return asked(job.checking(ImportHeader.asText(chosen), caller.subject(), kept()));
    }

    /** Two columns of one name mean what the last of them does. */
    private List<ImportMapper.Heading> headings(ImportHeader header, Map<Integer, String> chosen) {
        var byName = new TreeMap<String, String>();
        header.names()
                .forEach((column, name) -> byName.put(
                        index.of(ImportChecks.HEADING, ImportChecks.heading(name)),
                        Objects.requireNonNull(chosen.get(column))));
        return byName.entrySet().stream()
                .map(one -> new ImportMapper.Heading(one.getKey(), one.getValue()))
                .toList();
    }

    /** The rows that are right are to be written: the office that orders it confirms every one of them. */
    @Transactional
    Import apply(long id, IfMatch expected) {
        var caller = sender();
        var job = locked(id);
        if (!mayWrite(caller, job)) {
            throw ImportRefused.forTheCounty();
        }
        expected.check(job.version());
        job.requireState(ImportState.CHECKED);
        if (job.counts().toWrite() == 0) {
            throw ImportRefused.notNow();
        }
        audit.append(AuditNote.of(ImportEvent.IMPORT_ORDERED)
                .about("import", id)
                .saying("sha256=" + job.fileHash() + " " + job.counts().codes()));
        return asked(job.applying(caller.subject()));
    }

    /** It goes no further. What was written until now stays; of the file nothing does. */
    @Transactional
    Import cancel(long id, IfMatch expected) {
        var caller = sender();
        var job = locked(id);
        if (!job.isBy(caller) && !mayWrite(caller, job)) {
            throw ImportRefused.ofAnother();
        }
        expected.check(job.version());
        if (job.state().isOver()) {
            throw ImportRefused.notNow();
        }
        audit.append(AuditNote.of(ImportEvent.IMPORT_CANCELLED)
                .about("import", id)
                .saying(job.state() + " " + job.counts().codes()));
        return cleared(job.over(ImportState.CANCELLED, now(), null));
    }

    /** The job gives up on it. */
    @Transactional
    void giveUp(long id, String code) {
        var job = imports.lock(id);
        if (job != null && job.state().isWorked()) {
            audit.append(AuditNote.of(ImportEvent.IMPORT_FAILED)
                    .about("import", id)
                    .saying(code + " " + job.counts().codes()));
            cleared(job.failed(code, null, now()));
        }
    }

    /** Nobody went on with it, or repaired what was left. What is worked on keeps what it needs until it is over. */
    @Transactional
    void expire(long id) {
        var job = imports.lock(id);
        if (job == null
                || job.state().isWorked()
                || job.expiresAt() == null
                || job.expiresAt().isAfter(clock.instant())) {
            return;
        }
        cleared(job.state().isOver() ? job.forgotten() : job.over(ImportState.CANCELLED, now(), null));
    }

    @Transactional
    @Nullable
    Import asItStands(long id) {
        return imports.lock(id);
    }

    private boolean mayWrite(Caller caller, Import job) {
        return kinds.of(job.kind()).mayWrite(caller, job.divisionCode());
    }

    private static String field(SheetKind kind, @Nullable String said) {
        if (said == null) {
            return ImportHeader.IGNORED;
        }
        if (kind.fields().stream().noneMatch(field -> field.name().equals(said))) {
            throw new Invalid(FieldProblem.of("columns", "column-unknown"));
        }
        return said;
    }

    private Import cleared(Import over) {
        imports.update(over);
        files.delete(over.id());
        rows.delete(over.id());
        kinds.of(over.kind()).forget(over.id());
        return over;
    }

    private Import asked(Import job) {
        imports.update(job);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                asked.run();
            }
        });
        return job;
    }

    private static Caller sender() {
        var caller = Callers.current();
        caller.require(Permissions.IMPORT);
        return caller;
    }

    private static Caller requireSender(Import job) {
        var caller = Callers.current();
        if (!job.isBy(caller)) {
            throw ImportRefused.ofAnother();
        }
        return caller;
    }

    private Import locked(long id) {
        sender();
        return Optional.ofNullable(imports.find(id))
                .filter(job -> reach.hasDivision(job.divisionCode()))
                .map(job -> imports.lock(job.id()))
                .orElseThrow(NotFound::new);
    }

    private Instant kept() {
        return now().plus(settings.keptFor());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
