package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Imports of years, and the wrong rows of one, are found by an index. */
@Import(Explainer.class)
class ImportListsIT extends ImportsUnderTest {

    private static final String NUMBERS = """
        (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
         from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (select 0 as d union all select 1) f) numbers
        """.formatted(
                    "select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                            + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9");

    @Autowired
    private Explainer explainer;

    private String own;

    /** 20,000 imports of twenty counties that are over, and a new one with 20,000 wrong rows. */
    @BeforeEach
    void manyImports() throws SQLException {
        explainer.ask(false);
        own = text(post(IMPORTS, COUNTY, create("622921", 10)).body(), "/id");
        database("insert into registry.import_job (id, version, kind, state, division_code, file_name, file_bytes,"
                + " position, rows_read, rows_new, rows_same, rows_changed, rows_wrong, rows_entered, rows_amended,"
                + " rows_refused, created_by, created_at) select 7000000 + n, 1, 'RECIPIENTS', 'DONE',"
                + " concat('6229', 21 + n % 20), 'x', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'console:1', '2026-11-22' from "
                + NUMBERS);
        database(
                "insert into registry.import_row (id, import_id, number, outcome, content, problems) select 7000000 + n, "
                        + own + ", 2 + n, 'WRONG', 'x', '[]' from " + NUMBERS);
        database("analyze table registry.import_job, registry.import_row");
    }

    @AfterEach
    void noneOfThem() throws SQLException {
        database("delete from registry.import_job where id between 7000000 and 7999999");
        database("delete from registry.import_row where import_id = " + own);
        cancelled(get(IMPORTS + "/" + own, COUNTY).body());
    }

    @Test
    void aPageIsReadFromAnIndex() {
        assertIndexed(IMPORTS + "?size=1", "import_job");
        assertIndexed(IMPORTS + "/" + own + "/problems?size=20&page=100", "import_row");
    }

    private void assertIndexed(String path, String table) {
        explainer.ask(true);
        assertThat(get(path, COUNTY).status()).as(path).isEqualTo(200);
        for (var begin : List.of("select id", "select count")) {
            assertThat(explainer.of(table, begin))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(
                            step -> assertThat(step.key()).as(step.toString()).isNotEqualTo("null"));
        }
    }
}
