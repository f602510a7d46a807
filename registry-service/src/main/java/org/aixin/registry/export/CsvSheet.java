package org.aixin.registry.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aixin.registry.sheet.SheetWriter;

/** Comma-separated values as RFC 4180 has them, in UTF-8 with the mark by which table programs know it. */
class CsvSheet implements WrittenSheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;

    CsvSheet(OutputStream out, String watermark, List<SheetColumn> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        row(List.of(watermark));
        row(columns.stream().map(SheetColumn::name).toList());
        this.out.flush();
    }

    @Override
    public final void row(List<?> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            if (at > 0) {
                out.write(',');
            }
            out.write(quoted(SheetWriter.safe(String.valueOf(cells.get(at)))));
        }
        out.write("\r\n");
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(one -> one == '"' || one == ',' || one == '\r' || one == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
