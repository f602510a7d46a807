package org.aixin.registry.sheet;

import cn.idev.excel.FastExcel;
import cn.idev.excel.support.ExcelTypeEnum;
import cn.idev.excel.write.handler.SheetWriteHandler;
import cn.idev.excel.write.handler.context.SheetWriteHandlerContext;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.springframework.stereotype.Component;

/**
 * Writes a workbook of texts: the first sheet to be filled in, the second with explanations. Nothing in it is a formula, and
 * nothing looks like one to whoever saves it as another format. It is made in memory, for what stands in it is nobody's to
 * find on a disk; so it is for as many rows as a person repairs, not for a whole register. Thread-safe.
 */
@Component
public class SheetWriter {

    private static final String FORMULA_BEGINS = "=+-@\t\r\0";
    private static final int LISTED_TO = 10_000;
    private static final int CHARACTER = 256;

    /**
     * A column of the first sheet.
     *
     * @param width in characters
     * @param choices what may be chosen there; empty where anything may be typed
     */
    public record Column(String name, int width, List<String> choices) {}

    /**
     * A sheet.
     *
     * @param rows as many texts as there are columns each
     */
    public record Sheeted(String name, List<Column> columns, List<List<String>> rows) {}

    public void write(List<Sheeted> sheets, OutputStream out) {
        try (var writer = FastExcel.write(out)
                .excelType(ExcelTypeEnum.XLSX)
                .inMemory(true)
                .autoCloseStream(false)
                .build()) {
            for (int at = 0; at < sheets.size(); at++) {
                var sheet = sheets.get(at);
                var written = FastExcel.writerSheet(at, sheet.name())
                        .head(sheet.columns().stream()
                                .map(column -> List.of(safe(column.name())))
                                .toList())
                        .registerWriteHandler(new Shape(sheet))
                        .build();
                writer.write(
                        sheet.rows().stream()
                                .map(row -> row.stream().map(SheetWriter::safe).toList())
                                .toList(),
                        written);
            }
        }
    }

    /** What begins like a formula is quoted as text; {@link SheetReader} takes the quote away again. */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Widths, texts that stay texts, a header that stays in sight, and lists to choose from. */
    private record Shape(Sheeted sheet) implements SheetWriteHandler {

        @Override
        public void afterSheetCreate(SheetWriteHandlerContext context) {
            var drawn = context.getWriteSheetHolder().getSheet();
            var text = drawn.getWorkbook().createCellStyle();
            text.setDataFormat(drawn.getWorkbook().createDataFormat().getFormat("@"));
            for (int at = 0; at < sheet.columns().size(); at++) {
                var column = sheet.columns().get(at);
                drawn.setDefaultColumnStyle(at, text);
                drawn.setColumnWidth(at, column.width() * CHARACTER);
                if (!column.choices().isEmpty()) {
                    choose(drawn, at, column.choices());
                }
            }
            drawn.createFreezePane(0, 1);
        }

        private static void choose(Sheet drawn, int column, List<String> choices) {
            var helper = drawn.getDataValidationHelper();
            var list = helper.createExplicitListConstraint(choices.toArray(String[]::new));
            var validation = helper.createValidation(list, new CellRangeAddressList(1, LISTED_TO, column, column));
            validation.setShowErrorBox(true);
            drawn.addValidationData(validation);
        }
    }
}
