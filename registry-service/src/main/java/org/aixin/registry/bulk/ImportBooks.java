package org.aixin.registry.bulk;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.sheet.SheetWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workbooks for offices: one to fill in, and one with what they are to repair. */
@Service
class ImportBooks {

    private static final int PAGE = 500;

    private final ImportViews views;
    private final ImportRowMapper rows;
    private final ImportWords words;
    private final SheetWriter writer;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final ImportSettings settings;

    ImportBooks(
            ImportViews views,
            ImportRowMapper rows,
            ImportWords words,
            SheetWriter writer,
            FieldCipher cipher,
            AuditTrail audit,
            ImportSettings settings) {
        this.views = views;
        this.rows = rows;
        this.words = words;
        this.writer = writer;
        this.cipher = cipher;
        this.audit = audit;
        this.settings = settings;
    }

    /** The sheet to fill in, with lists to choose from, and what each column is for. */
    void template(OutputStream out) {
        Callers.current().require(Permissions.IMPORT);
        writer.write(
                List.of(
                        new SheetWriter.Sheeted(words.text("sheet.fill"), asked(), List.of()),
                        new SheetWriter.Sheeted(
                                words.text("sheet.explain"),
                                List.of(
                                        new SheetWriter.Column(words.text("explain.column"), 20, List.of()),
                                        new SheetWriter.Column(words.text("explain.required"), 10, List.of()),
                                        new SheetWriter.Column(words.text("explain.how"), 90, List.of())),
                                fields().stream().map(this::explained).toList())),
                out);
    }

    private List<String> explained(RecipientField field) {
        return List.of(
                words.name(field),
                words.text(field.isRequired() ? "explain.yes" : "explain.no"),
                words.text("hint." + field));
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
        var lines = new ArrayList<List<String>>();
        var after = 0;
        while (lines.size() < settings.repairable()) {
            var page = rows.wrong(id, after, Math.min(PAGE, settings.repairable() - lines.size()));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(row -> lines.add(line(job, row)));
            after = page.get(page.size() - 1).number();
        }
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        audit.append(AuditNote.of(ImportEvent.IMPORT_REPAIR_FETCHED)
                .about("import", id)
                .saying("rows=" + lines.size()));
        var columns = new ArrayList<SheetWriter.Column>();
        columns.add(column(RecipientField.REPAIR));
        columns.addAll(asked());
        columns.add(column(RecipientField.BATCH));
        return new SheetWriter.Sheeted(words.text("sheet.repair"), columns, lines);
    }

    void write(SheetWriter.Sheeted sheet, OutputStream out) {
        writer.write(List.of(sheet), out);
    }

    private List<String> line(Import job, ImportRowMapper.Row row) {
        var said = RecipientLine.parse(row.number(), cipher.open(ImportRowMapper.CONTENT, row.id(), row.content()));
        var line = new ArrayList<String>();
        line.add(RecipientLine.parseProblems(row.problems()).stream()
                .map(problem -> words.name(RecipientField.valueOf(problem.field())) + "：" + words.text(problem))
                .collect(Collectors.joining("；")));
        fields().forEach(field -> line.add(text(said, field)));
        var batch = said.text(RecipientField.BATCH);
        line.add(batch == null ? Long.toString(job.id()) : batch.reveal());
        return line;
    }

    private static String text(RecipientLine said, RecipientField field) {
        var text = said.text(field);
        return text == null ? "" : text.reveal();
    }

    private static List<RecipientField> fields() {
        return Arrays.stream(RecipientField.values())
                .filter(RecipientField::isAsked)
                .toList();
    }

    private List<SheetWriter.Column> asked() {
        return fields().stream().map(this::column).toList();
    }

    private SheetWriter.Column column(RecipientField field) {
        return new SheetWriter.Column(words.name(field), field.width(), words.choices(field));
    }
}
