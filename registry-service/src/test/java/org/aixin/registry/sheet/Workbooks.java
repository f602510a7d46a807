package org.aixin.registry.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as people make them, and as those make them who mean harm. */
public final class Workbooks {

    private static final String TYPES = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml"
         ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml"
         ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;
    private static final String RELATIONS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
         Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
         Target="xl/workbook.xml"/></Relationships>
        """;
    private static final String BOOK = """
        <?xml version="1.0" encoding="UTF-8"?>
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
         xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets><sheet name="填写" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;
    private static final String SHEETS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
         Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
         Target="worksheets/sheet1.xml"/></Relationships>
        """;

    private Workbooks() {}

    /** The first row is the header. */
    public static byte[] of(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        var columns = rows.get(0).stream()
                .map(name -> new SheetWriter.Column(name, 20, List.of()))
                .toList();
        new SheetWriter().write(List.of(new SheetWriter.Sheeted("填写", columns, rows.subList(1, rows.size()))), out);
        return out.toByteArray();
    }

    /** One whose only sheet is written as it is here. */
    public static byte[] withSheet(String sheetData) {
        return zipped(parts(sheetData));
    }

    public static Map<String, byte[]> parts(String sheetData) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes(TYPES));
        parts.put("_rels/.rels", bytes(RELATIONS));
        parts.put("xl/workbook.xml", bytes(BOOK));
        parts.put("xl/_rels/workbook.xml.rels", bytes(SHEETS));
        parts.put("xl/worksheets/sheet1.xml", bytes(sheet(sheetData)));
        return parts;
    }

    private static String sheet(String data) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + data
                + "</sheetData></worksheet>";
    }

    /** A cell with a text of its own. */
    public static String cell(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static byte[] zipped(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
