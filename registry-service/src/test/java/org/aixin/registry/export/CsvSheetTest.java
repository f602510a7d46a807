package org.aixin.registry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    /** Cells that a table program would take for a formula, or that end a cell or a row, as they have to stand there. */
    private static final String GOLDEN = String.join(
            "\r\n",
            "\uFEFF导出人：马秀英　用途：核对数据",
            "姓名,住址,人数",
            "'=1+1,\"'=HYPERLINK(\"\"http://evil\"\")\",3",
            "'+86,'-1,0",
            "'@SUM(A1),'\tx,1",
            "\"'\rx\",'\0x,1",
            "\"双城村,三社\",\"说\"\"好\"\"\",2",
            "\"一\n二\",平常 = 一样,2",
            "（完，共 6 行）",
            "");

    @Test
    void noCellIsTakenForAFormulaAndNoneBreaksOut() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new CsvSheet(
                out,
                "导出人：马秀英　用途：核对数据",
                List.of(new SheetColumn("姓名", 12), new SheetColumn("住址", 20), new SheetColumn("人数", 8)))) {
            for (var row : hostileRows()) {
                sheet.row(row);
            }
            sheet.row(List.of("（完，共 6 行）"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
    }

    static List<List<?>> hostileRows() {
        return List.of(
                List.of("=1+1", "=HYPERLINK(\"http://evil\")", 3),
                List.of("+86", "-1", 0),
                List.of("@SUM(A1)", "\tx", 1),
                List.of("\rx", "\0x", 1),
                List.of("双城村,三社", "说\"好\"", 2),
                List.of("一\n二", "平常 = 一样", 2));
    }
}
