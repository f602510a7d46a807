package org.aixin.registry.sheet;

import static org.aixin.registry.sheet.Workbooks.bytes;
import static org.aixin.registry.sheet.Workbooks.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SheetReaderTest {

    private static final SheetLimits LIMITS = new SheetLimits(
            DataSize.ofMegabytes(64), DataSize.ofMegabytes(20), DataSize.ofKilobytes(100), 50, 1000, 50);
    private static final SheetReader READER = new SheetReader(LIMITS);

    @Test
    void aWorkbookIsReadAsItWasWritten() {
        var book = Workbooks.of(List.of(List.of("姓名", "备注"), List.of("马一", "二"), List.of("牛三", "四")));

        assertThat(texts(book)).containsExactly("1 姓名 备注", "2 马一 二", "3 牛三 四");
    }

    @Test
    void whatIsBlankIsNotThere() {
        var book = Workbooks.of(List.of(List.of("姓名", "电话", "备注"), List.of("马一", "", "四"), List.of("", "", "")));

        assertThat(texts(book)).containsExactly("1 姓名 电话 备注", "2 马一 四");
    }

    @Test
    void whatLooksLikeAFormulaIsQuotedWhenItIsWrittenAndComesBackAsItWas() {
        assertThat(List.of("=1+1", "+86", "-5", "@a", "\tb", "\rc", "马", ""))
                .extracting(SheetWriter::safe)
                .containsExactly("'=1+1", "'+86", "'-5", "'@a", "'\tb", "'\rc", "马", "");

        assertThat(texts(Workbooks.of(List.of(List.of("姓名"), List.of("=HYPERLINK(1)"), List.of("+8613900000000")))))
                .containsExactly("1 姓名", "2 =HYPERLINK(1)", "3 +8613900000000");
    }

    @Test
    void aTextWithCommasIsReadInEitherOfTheUsualEncodings() {
        var text = "姓名,住址\r\n马一,\"三社, 5 号\"\r\n";

        for (var charset : List.of("UTF-8", "GB18030")) {
            assertThat(texts(text.getBytes(Charset.forName(charset)))).containsExactly("1 姓名 住址", "2 马一 三社, 5 号");
        }
        assertThat(texts(bytes("\uFEFF" + text)))
                .as("with a mark before it")
                .first()
                .isEqualTo("1 姓名 住址");
    }

    @Test
    void aFormulaAndANumberThatLostDigitsAreTold() {
        var rows = read(Workbooks.withSheet("""
            <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>629900195001010010</v></c>\
            <c r="C1"><v>139</v></c><c r="D1"><v>1E999999</v></c><c r="E1" t="b"><v>1</v></c></row>\
            """));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells().get(0).problem()).isEqualTo("cell-formula");
        assertThat(rows.get(0).cells().get(1).problem()).isEqualTo("cell-rounded");
        assertThat(rows.get(0).cells().get(2).text().reveal()).isEqualTo("139");
        assertThat(rows.get(0).cells().get(3).problem()).isEqualTo("cell-out-of-range");
        assertThat(rows.get(0).cells().get(4).text().reveal()).isEqualTo("TRUE");
    }

    @Test
    void aZipBombIsRefusedByWhatItGrowsTo() {
        var parts = Workbooks.parts("<row r=\"1\">" + cell("A1", "马") + "</row>");
        parts.put("xl/media/image1.png", new byte[8 << 20]);
        refused(Workbooks.zipped(parts), "sheet-inflates");

        var many = Workbooks.parts("<row r=\"1\">" + cell("A1", "马") + "</row>");
        for (int at = 0; at < 60; at++) {
            many.put("xl/media/" + at, new byte[1]);
        }
        refused(Workbooks.zipped(many), "sheet-too-many-entries");
    }

    @Test
    void whatIsHeldAsAWholeWhileItIsReadHasItsLimit() {
        refused(Workbooks.withSheet("<row r=\"1\">" + cell("A1", noise(5 << 20)) + "</row>"), "sheet-inflates");

        var parts = Workbooks.parts("<row r=\"1\">" + cell("A1", "马") + "</row>");
        parts.put("xl/styles.xml", bytes("<styleSheet>" + noise(17 << 20) + "</styleSheet>"));
        refused(Workbooks.zipped(parts), "sheet-inflates");
    }

    /** Text that does not pack to next to nothing. */
    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void textsThatAWorkbookKeepsTogetherHaveTheirLimit() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名"));
        for (int at = 0; at < 900; at++) {
            rows.add(List.of("%04d".formatted(at) + "马".repeat(60)));
        }
        refused(Workbooks.of(rows), "sheet-inflates");
    }

    @Test
    void whatAsksForOtherFilesIsRefused() {
        var parts = Workbooks.parts("<row r=\"1\">" + cell("A1", "马") + "</row>");
        parts.put("xl/worksheets/sheet1.xml", bytes("""
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>\
            """));
        refused(Workbooks.zipped(parts), "sheet-with-entities");

        // Far inside, across two pieces of the buffer.
        parts.put("xl/worksheets/sheet1.xml", bytes("<a>" + " ".repeat((1 << 16) - 8) + "<!DOCTYPE x>"));
        refused(Workbooks.zipped(parts), "sheet-with-entities");
    }

    @Test
    void macrosAndOldFormatsAreRefused() {
        var parts = Workbooks.parts("<row r=\"1\">" + cell("A1", "马") + "</row>");
        parts.put("xl/vbaProject.bin", new byte[10]);
        refused(Workbooks.zipped(parts), "sheet-with-macros");

        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}, "sheet-old-format");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1}, "sheet-unknown-format");
        refused(Workbooks.zipped(java.util.Map.of("a.txt", bytes("马"))), "sheet-unknown-format");
        refused(new byte[0], "sheet-empty");
    }

    @Test
    void halfAFileIsRefused() {
        var book = Workbooks.of(List.of(List.of("姓名"), List.of("马一")));

        refused(Arrays.copyOf(book, book.length / 2), "sheet-broken");
        refused(Arrays.copyOf(book, 40), "sheet-broken");
    }

    @Test
    void aMillionRowsAreRefusedBeforeTheFirstIsTold() {
        var lines = new StringBuilder("姓名\n");
        var sheet = new StringBuilder();
        for (int at = 1; at <= 1200; at++) {
            lines.append("马一\n");
            sheet.append("<row r=\"")
                    .append(at)
                    .append("\">")
                    .append(cell("A" + at, "马"))
                    .append("</row>");
        }
        assertThat(refused(bytes(lines.toString()), "sheet-too-many-rows")).isEmpty();
        assertThat(refused(Workbooks.withSheet(sheet.toString()), "sheet-too-many-rows"))
                .isEmpty();
    }

    @Test
    void aSheetWithoutEndToTheRightIsRefused() {
        refused(Workbooks.withSheet("<row r=\"1\">" + cell("XFD1", "马") + "</row>"), "sheet-too-many-columns");
    }

    @Test
    void whatWhoeverTakesTheRowsThrowsIsTheirs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> READER.read(() -> new ByteArrayInputStream(bytes("姓名\n马一\n")), row -> {
                    throw new IllegalStateException("ours");
                }))
                .withMessage("ours");
    }

    @Test
    void readingStopsWhenNoMoreIsWanted() {
        var rows = new ArrayList<SheetRow>();
        READER.read(() -> new ByteArrayInputStream(bytes("姓名\n马一\n马二\n")), row -> {
            rows.add(row);
            return rows.size() < 2;
        });
        assertThat(rows).hasSize(2);
    }

    @Test
    void aTemplateHasListsToChooseFromAndColumnsOfText() throws Exception {
        var out = new ByteArrayOutputStream();
        new SheetWriter()
                .write(
                        List.of(new SheetWriter.Sheeted(
                                "填写", List.of(new SheetWriter.Column("类别", 12, List.of("孤儿", "特困人员"))), List.of())),
                        out);

        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("孤儿", "特困人员");
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
        }
    }

    private static List<SheetRow> read(byte[] file) {
        var rows = new ArrayList<SheetRow>();
        READER.read(() -> new ByteArrayInputStream(file), rows::add);
        return rows;
    }

    private static List<String> texts(byte[] file) {
        return read(file).stream()
                .map(row -> row.number() + " "
                        + row.cells().values().stream()
                                .map(cell -> cell.text().reveal())
                                .collect(java.util.stream.Collectors.joining(" ")))
                .toList();
    }

    /** What had been told before it was refused. */
    private static List<SheetRow> refused(byte[] file, String code) {
        var rows = new ArrayList<SheetRow>();
        assertThatExceptionOfType(SheetRefused.class)
                .isThrownBy(() -> READER.read(() -> new ByteArrayInputStream(file), rows::add))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        return rows;
    }
}
