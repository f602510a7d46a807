package org.aixin.registry.bulk.job;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.row.CommonField;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetKinds;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.bulk.row.SheetWords;
import org.aixin.registry.sheet.SheetWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workbooks for offices: one to fill in, and one with what they are to repair. */
@Service
class ImportBooks {

    private static final int PAGE = 500;

    private final ImportViews views;
    private final ImportRowMapper rows;
    private final SheetKinds kinds;
    private final SheetWords words;
    private final SheetWriter writer;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final ImportSettings settings;

    ImportBooks(
            ImportViews views,
            ImportRowMapper rows,
            SheetKinds kinds,
            SheetWords words,
            SheetWriter writer,
            FieldCipher cipher,
            AuditTrail audit,
            ImportSettings settings) {
        this.views = views;
        this.rows = rows;
        this.kinds = kinds;
        this.words = words;
        this.writer = writer;
        this.cipher = cipher;
        this.audit = audit;
        this.settings = settings;
    }

    /** The sheet to fill in, with lists to choose from, and what each column is for. */
    void template(ImportKind which, OutputStream out) {
        Callers.current().require(Permissions.IMPORT);
        var kind = kinds.of(which);
        writer.write(
                List.of(
                        new SheetWriter.Sheeted(words.text("sheet.fill"), asked(kind), List.of()),
                        new SheetWriter.Sheeted(
                                words.text("sheet.explain"),
                                List.of(
                                        new SheetWriter.Column(words.text("explain.column"), 20, List.of()),
                                        new SheetWriter.Column(words.text("explain.required"), 10, List.of()),
                                        new SheetWriter.Column(words.text("explain.how"), 90, List.of())),
                                kind.fields().stream()
                                        .map(field -> explained(which, field))
                                        .toList())),
                out);
    }

    private List<String> explained(ImportKind kind, SheetField field) {
        return List.of(
                words.name(kind, field.name()),
                words.text(field.isRequired() ? "explain.yes" : "explain.no"),
                words.text(kind + ".hint." + field.name()));
    }

    /**
     * The rows that are to be repaired, as they were sent, each with what to change: by whoever sent them alone.
     *
     * @throws NotFound if there is no such import, or nothing to repair any more
     */
    @Transactional
    public SheetWriter.Sheeted toRepair(long id) {
        var job = views.found(id);
        if (!job.isBy(Callers.current())) {
            throw ImportRefused.ofAnother();
        }
        if (job.state() != ImportState.CHECKED && job.state() != ImportState.DONE) {
            throw ImportRefused.notNow();
        }
        var kind = kinds.of(job.kind());
        var lines = new ArrayList<List<String>>();
        var after = 0;
        while (lines.size() < settings.repairable()) {
            var page = rows.wrong(id, after, Math.min(PAGE, settings.repairable() - lines.size()));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(row -> lines.add(line(job, kind, row)));
            after = page.get(page.size() - 1).number();
        }
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        audit.append(AuditNote.of(ImportEvent.IMPORT_REPAIR_FETCHED)
                .about("import", id)
                .saying("rows=" + lines.size()));
        var columns = new ArrayList<SheetWriter.Column>();
        columns.add(column(kind, CommonField.REPAIR));
        columns.addAll(asked(kind));
        if (kind.joinsRepaired()) {
            columns.add(column(kind, CommonField.BATCH));
        }
        return new SheetWriter.Sheeted(words.text("sheet.repair"), columns, lines);
    }

    void write(SheetWriter.Sheeted sheet, OutputStream out) {
        writer.write(List.of(sheet), out);
    }

    private List<String> line(Import job, SheetKind kind, ImportRowMapper.Row row) {
        var said =
                SheetLine.parse(row.id(), row.number(), cipher.open(ImportRowMapper.CONTENT, row.id(), row.content()));
        var line = new ArrayList<String>();
        line.add(SheetLine.parseProblems(row.problems()).stream()
                .map(problem -> words.name(job.kind(), problem.field()) + "：" + words.text(problem))
                .collect(Collectors.joining("；")));
        kind.fields().forEach(field -> line.add(text(said, field)));
        if (kind.joinsRepaired()) {
            var batch = said.text(CommonField.BATCH);
            line.add(batch == null ? Long.toString(job.id()) : batch.reveal());
        }
        return line;
    }

    private static String text(SheetLine said, SheetField field) {
        var text = said.text(field);
        return text == null ? "" : text.reveal();
    }

    private List<SheetWriter.Column> asked(SheetKind kind) {
        return kind.fields().stream().map(field -> column(kind, field)).toList();
    }

    private SheetWriter.Column column(SheetKind kind, SheetField field) {
        return new SheetWriter.Column(
                words.name(kind.kind(), field.name()),
                field.width(),
                field instanceof CommonField ? List.of() : kind.choices(field));
    }
}
