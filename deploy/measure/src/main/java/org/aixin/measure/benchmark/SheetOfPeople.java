package org.aixin.measure.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aixin.bench.plan.CheckDigit;

/** Makes workbooks as offices send them, of people whom there are not: nobody twice, however many are made. */
final class SheetOfPeople {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>""";

    private static final String BOOK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
            <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private static final String SHEETS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
            Target="worksheets/sheet1.xml"/></Relationships>""";

    private static final List<String> HEADER = List.of("姓名", "身份证号", "对象类别", "乡镇街道", "村社区", "家庭编号", "联系电话", "详细住址");
    private static final String SURNAMES = "马王张李杨赵陈刘何徐";
    private static final String GIVEN = "建国志强海龙成林文军秀英桂兰玉梅小花海燕";

    /** Older than anybody of the demo. */
    private static final LocalDate FIRST_BORN = LocalDate.of(1900, 1, 1);

    private static final int DAYS = 26 * 365;
    private static final int PEOPLE_TO_A_FAMILY = 8;

    private final List<String> villages;
    private long next;

    /** @param villages codes of twelve digits, where the people live in turn */
    SheetOfPeople(List<String> villages, long known) {
        this.villages = villages;
        this.next = known;
    }

    Path write(Path file, int people) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            part(zip, out, "[Content_Types].xml", TYPES);
            part(zip, out, "_rels/.rels", RELATIONS);
            part(zip, out, "xl/workbook.xml", BOOK);
            part(zip, out, "xl/_rels/workbook.xml.rels", SHEETS);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet "
                    + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            row(out, 1, HEADER);
            for (int at = 0; at < people; at++) {
                row(out, at + 2, person(at));
            }
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
        }
        return file;
    }

    /** Most live alone, some of a village with one another. */
    private List<String> person(int at) {
        var number = next++;
        var village = villages.get(at / PEOPLE_TO_A_FAMILY % villages.size());
        var name = "" + SURNAMES.charAt(at % SURNAMES.length()) + GIVEN.charAt(at / 7 % GIVEN.length());
        var family = at % PEOPLE_TO_A_FAMILY < 2 ? Integer.toString(at / PEOPLE_TO_A_FAMILY) : "";
        return List.of(
                name + GIVEN.charAt(at % GIVEN.length()),
                idNumber(number),
                at % 3 == 0 ? "特困人员" : "困难重度残疾人",
                village.substring(0, 9),
                village,
                family,
                at % 2 == 0 ? "1" + (1_000_000_000L + number % 1_000_000_000L) : "",
                family.isEmpty() ? at % 200 + "号" : "");
    }

    private static String idNumber(long number) {
        var born = FIRST_BORN.plusDays(number % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        var first17 = "629900%s%03d".formatted(born, number / DAYS);
        return CheckDigit.added(first17);
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    private static void row(Writer out, int number, List<String> cells) throws IOException {
        out.write("<row r=\"" + number + "\">");
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                out.write("<c r=\"" + (char) ('A' + at) + number + "\" t=\"inlineStr\"><is><t>" + cells.get(at)
                        + "</t></is></c>");
            }
        }
        out.write("</row>");
    }
}
