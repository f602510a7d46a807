package org.aixin.registry.comparison;

import java.io.OutputStream;
import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.sheet.SheetWriter;
import org.springframework.stereotype.Service;

/** Workbooks to be filled in, one for each kind of list. */
@Service
class ComparisonBooks {

    private final ComparisonWords words;
    private final SheetWriter writer;

    ComparisonBooks(ComparisonWords words, SheetWriter writer) {
        this.words = words;
        this.writer = writer;
    }

    void template(ComparisonKind kind, OutputStream out) {
        Callers.current().require(Permissions.IMPORT);
        writer.write(
                List.of(
                        new SheetWriter.Sheeted(
                                words.text("sheet.fill"),
                                kind.fields().stream().map(this::column).toList(),
                                List.of()),
                        new SheetWriter.Sheeted(
                                words.text("sheet.explain"),
                                List.of(
                                        new SheetWriter.Column(words.text("explain.column"), 20, List.of()),
                                        new SheetWriter.Column(words.text("explain.required"), 10, List.of()),
                                        new SheetWriter.Column(words.text("explain.how"), 90, List.of())),
                                kind.fields().stream()
                                        .map(field -> List.of(
                                                words.name(field),
                                                words.text(
                                                        kind.required().contains(field) ? "explain.yes" : "explain.no"),
                                                words.text("hint." + field)))
                                        .toList())),
                out);
    }

    private SheetWriter.Column column(ComparisonField field) {
        return new SheetWriter.Column(words.name(field), field.width(), List.of());
    }
}
