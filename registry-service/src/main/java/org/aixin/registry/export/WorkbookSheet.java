package org.aixin.registry.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aixin.registry.sheet.SheetWriter;

/**
 * A workbook (.xlsx) that goes out while it is written: its texts stand in their cells, and what tells of the sheets comes
 * after them. The library's writer keeps a whole sheet on the disk, in the clear, before the first byte of it is out.
 *
 * <p>The watermark is the first row of every sheet, and stands above and below every page that is printed.
 */
class WorkbookSheet implements WrittenSheet {

    /** What table programs open. */
    private static final int MOST_ROWS = 1_000_000;

    /** What they take for what is printed above and below. */
    private static final int LONGEST_HEADER = 250;

    private static final int LETTERS = 26;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PLACES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String STYLES = """
        <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font>\
        <font><b/><sz val="11"/><name val="宋体"/></font></fonts>\
        <fills count="2"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>\
        """.formatted(MAIN);

    private static final int TEXT = 1;
    private static final int BOLD = 2;

    private final ZipOutputStream zip;
    private final Writer out;
    private final String title;
    private final String watermark;
    private final List<SheetColumn> columns;
    private final int mostRows;
    private int sheets;
    private int rows;

    WorkbookSheet(OutputStream out, String title, String watermark, List<SheetColumn> columns) throws IOException {
        this(out, title, watermark, columns, MOST_ROWS);
    }

    /** @param mostRows in one sheet; what is more goes into another */
    WorkbookSheet(OutputStream out, String title, String watermark, List<SheetColumn> columns, int mostRows)
            throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.title = title;
        this.watermark = watermark;
        this.columns = List.copyOf(columns);
        this.mostRows = mostRows;
        begin();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (rows == mostRows) {
            end();
            begin();
        }
        row(cells, TEXT);
    }

    private void begin() throws IOException {
        sheets++;
        rows = 0;
        zip.putNextEntry(new ZipEntry(pathOf(sheets)));
        out.write(XML);
        out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols>");
        for (int at = 1; at <= columns.size(); at++) {
            out.write("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\" style=\"%3$d\"/>"
                    .formatted(at, columns.get(at - 1).width(), TEXT));
        }
        out.write("</cols><sheetData>");
        row(List.of(watermark), TEXT);
        row(columns.stream().map(SheetColumn::name).toList(), BOLD);
        out.flush();
    }

    private void row(List<?> cells, int style) throws IOException {
        rows++;
        out.write("<row r=\"" + rows + "\">");
        for (int at = 0; at < cells.size(); at++) {
            var reference = letter(at) + rows;
            if (cells.get(at) instanceof Integer number) {
                out.write("<c r=\"" + reference + "\"><v>" + number + "</v></c>");
            } else {
                out.write("<c r=\"" + reference + "\" s=\"" + style
                        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                out.write(escaped(SheetWriter.safe(String.valueOf(cells.get(at)))));
                out.write("</t></is></c>");
            }
        }
        out.write("</row>");
    }

    private void end() throws IOException {
        var printed = escaped(watermark.replace("&", "&&"));
        if (printed.length() > LONGEST_HEADER) {
            printed =
                    escaped(watermark.replace("&", "＆").substring(0, Math.min(watermark.length(), LONGEST_HEADER / 2)));
        }
        out.write("</sheetData><pageSetup orientation=\"landscape\"/><headerFooter><oddHeader>&amp;C" + printed
                + "</oddHeader><oddFooter>&amp;L" + printed
                + "&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>");
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        end();
        part("xl/styles.xml", STYLES);
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", placesOfSheets());
        part("_rels/.rels", """
            <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument"\
             Target="xl/workbook.xml"/></Relationships>\
            """.formatted(PACKAGE, PLACES));
        part("[Content_Types].xml", types());
        zip.finish();
    }

    private String workbook() {
        var all = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + PLACES + "\"><sheets>");
        for (int number = 1; number <= sheets; number++) {
            all.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%2$d\"/>".formatted(nameOf(number), number));
        }
        all.append("</sheets><definedNames>");
        for (int number = 1; number <= sheets; number++) {
            // The watermark and the names of the columns on every page that is printed.
            all.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">'%s'!$1:$2</definedName>"
                    .formatted(number - 1, nameOf(number)));
        }
        return all.append("</definedNames></workbook>").toString();
    }

    private String placesOfSheets() {
        var all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int number = 1; number <= sheets; number++) {
            all.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                    .formatted(number, PLACES));
        }
        return all.append("<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                        .formatted(sheets + 1, PLACES))
                .toString();
    }

    private String types() {
        var all = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + KIND + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + KIND + "styles+xml\"/>");
        for (int number = 1; number <= sheets; number++) {
            all.append("<Override PartName=\"/%s\" ContentType=\"%sworksheet+xml\"/>".formatted(pathOf(number), KIND));
        }
        return all.append("</Types>").toString();
    }

    private void part(String path, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        out.write(XML);
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    private String nameOf(int number) {
        return number == 1 ? title : title + number;
    }

    private static String pathOf(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    private static String letter(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letter(column / LETTERS - 1) + letter(column % LETTERS);
    }

    /** As XML has it; what XML cannot have at all is left out. */
    private static String escaped(String text) {
        var plain = text.chars()
                .allMatch(one -> one >= ' ' && one != '&' && one != '<' && one != '>' && one < Character.MIN_SURROGATE);
        if (plain) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(one -> {
            switch (one) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\t', '\n' -> escaped.appendCodePoint(one);
                case '\r' -> escaped.append("&#13;");
                default -> {
                    if (isXml(one)) {
                        escaped.appendCodePoint(one);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int one) {
        return one >= ' '
                && !(one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE)
                && one != 0xFFFE
                && one != 0xFFFF;
    }
}
