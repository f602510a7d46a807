package org.aixin.registry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookSheetTest {

    private static final String WATERMARK = "导出人：马秀英 & <关委办>　用途：核对数据";
    private static final List<SheetColumn> COLUMNS =
            List.of(new SheetColumn("姓名", 12), new SheetColumn("住址", 20), new SheetColumn("人数", 8));

    @Test
    void everyTextIsATextAndEveryNumberANumber() throws IOException {
        try (var book = new XSSFWorkbook(written(CsvSheetTest.hostileRows(), 1_000))) {
            var sheet = book.getSheetAt(0);
            assertThat(rows(sheet))
                    .containsExactly(
                            List.of(WATERMARK),
                            List.of("姓名", "住址", "人数"),
                            List.of("'=1+1", "'=HYPERLINK(\"http://evil\")", "3.0"),
                            List.of("'+86", "'-1", "0.0"),
                            List.of("'@SUM(A1)", "'\tx", "1.0"),
                            List.of("'\rx", "'x", "1.0"),
                            List.of("双城村,三社", "说\"好\"", "2.0"),
                            List.of("一\n二", "平常 = 一样", "2.0"));
            for (var row : sheet) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
            }
        }
    }

    @Test
    void whoTookItAlongStandsOnEveryPageOfEverySheet() throws IOException {
        try (var book = new XSSFWorkbook(written(CsvSheetTest.hostileRows(), 5))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (int at = 0; at < 2; at++) {
                var sheet = book.getSheetAt(at);
                assertThat(rows(sheet).get(0)).containsExactly(WATERMARK);
                assertThat(rows(sheet).get(1)).containsExactly("姓名", "住址", "人数");
                assertThat(sheet.getHeader().getCenter()).isEqualTo(WATERMARK.replace("&", "&&"));
                assertThat(sheet.getFooter().getLeft()).isEqualTo(WATERMARK.replace("&", "&&"));
                assertThat(sheet.getRepeatingRows().getLastRow())
                        .as("printed on every page")
                        .isEqualTo(1);
            }
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("关爱对象");
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("关爱对象2");
            assertThat(rows(book.getSheetAt(0))).hasSize(5);
            assertThat(rows(book.getSheetAt(1))).hasSize(5);
        }
    }

    @Test
    void itBeginsToGoOutBeforeThereIsASingleRow() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new WorkbookSheet(out, "关爱对象", WATERMARK, COLUMNS)) {
            assertThat(out.size()).isPositive();
            sheet.row(List.of("马*", "", 1));
        }
    }

    private static ByteArrayInputStream written(List<List<?>> cells, int mostRows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new WorkbookSheet(out, "关爱对象", WATERMARK, COLUMNS, mostRows)) {
            for (var row : cells) {
                sheet.row(row);
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static List<List<String>> rows(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (var row : sheet) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? String.valueOf(cell.getNumericCellValue())
                            : cell.getStringCellValue()));
            rows.add(cells);
        }
        return rows;
    }
}
