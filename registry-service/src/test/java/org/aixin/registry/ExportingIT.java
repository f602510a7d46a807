package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.canary.CanarySearch;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Lists that leave the house, from who orders them to who fetches them. */
class ExportingIT extends ExportsUnderTest {

    @Test
    void theRowsAreThoseOfTheListMaskedAndNobodyOfASibling() throws Exception {
        var job = ordered(COUNTY, masked(OURS, "CSV"));

        assertThat(text(job, "/state")).isEqualTo("READY");
        assertThat(job.at("/rows").asInt()).isEqualTo(5);
        var file = fetched(COUNTY, job);

        var lines = lines(file);
        assertThat(utf8(file)).startsWith("\uFEFF");
        assertThat(lines.get(0))
                .as("who, when, what for")
                .contains("马秀英", "4701", "核对数据", "LX-2026-14", "北塬镇", text(job, "/id"), "不得外传");
        assertThat(lines.get(1)).startsWith("姓名,身份证号,对象类别,状态,市州,县市区,乡镇街道,村社区,家庭编号,在册人数,结对干部");
        assertThat(lines.get(2))
                .startsWith("马*,629***********" + NUMBERS.get(0).substring(14) + ",特困人员,在册,临夏州,临夏县,北塬镇,上石村,")
                .contains(",2,");
        assertThat(lines.get(4)).startsWith("（未满14周岁，不导出）,,孤儿");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("（完，共 5 行）");
        assertThat(lines).hasSize(8);
        assertThat(utf8(file))
                .doesNotContain("牛", "马一一", PHONE)
                .doesNotContainPattern("(?<![0-9])[0-9]{17}[0-9X](?![0-9])");
        var listed = as(COUNTY, HttpMethod.GET, "/api/console/v1/recipients?division=" + OURS, null)
                .body();
        assertThat(listed.at("/total").asInt()).isEqualTo(5);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(".csv");
        assertThat(events(job)).containsExactly("EXPORT_ORDERED", "EXPORT_DOWNLOADED");
        assertThat(asked("select concat(purpose, ' ', case_reference, ' ', detail) from registry_audit.audit_event"
                        + " where event = 'EXPORT_DOWNLOADED' and subject = 'export:" + text(job, "/id") + "'"))
                .isEqualTo("DATA_CHECK LX-2026-14 RECIPIENTS CSV division:622921114 rows=5 rows-taken=5 time=1");
    }

    @Test
    void theFiltersOfTheListAreThoseOfTheSheet() throws Exception {
        var body = masked(OURS, "CSV").replace("\"purpose\"", "\"category\":\"ORPHAN\",\"purpose\"");

        assertThat(lines(fetched(COUNTY, ordered(COUNTY, body))))
                .hasSize(4)
                .filteredOn(line -> line.contains("孤儿"))
                .hasSize(1);
        var none = body.replace("\"category\"", "\"status\":\"SUSPENDED\",\"category\"");
        assertThat(lines(fetched(COUNTY, ordered(COUNTY, none)))).hasSize(3).endsWith("（完，共 0 行）");
    }

    @Test
    void aWorkbookSaysTheSame() throws Exception {
        var job = ordered(COUNTY, masked(OURS, "XLSX"));
        var file = fetched(COUNTY, job);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            var cells = new DataFormatter();
            var sheet = book.getSheet("关爱对象");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("马秀英", "核对数据");
            assertThat(sheet.getHeader().getCenter()).contains("马秀英", "LX-2026-14");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("姓名");
            assertThat(cells.formatCellValue(sheet.getRow(2).getCell(9))).isEqualTo("2");
            assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("（完，共 5 行）");
        }
    }

    @Test
    void nobodyExportsWhatTheyDoNotSeeOrMayNot() {
        assertThat(order(COUNTY, masked(THEIRS, "CSV")).status()).isEqualTo(404);
        assertThat(order(SIBLING, masked(OURS, "CSV")).status()).isEqualTo(404);
        assertThat(order(TOWN, masked("622921", "CSV")).status())
                .as("more than the own")
                .isEqualTo(404);
        assertThat(order(without(TOWN, "REGISTRY_EXPORT"), masked(OURS, "CSV")).status())
                .as("a township without the right")
                .isEqualTo(403);
        assertThat(order(without(COUNTY, "RECIPIENT_REVEAL"), plain(OURS, false, "PHONE"))
                        .status())
                .isEqualTo(403);
        var named = masked(OURS, "CSV").replace("LX-2026-14", "10912345678");
        assertThat(order(COUNTY, named).errors()).containsExactly("caseReference personal-number");
        var without = masked(OURS, "CSV").replace("\"purpose\":\"DATA_CHECK\",", "");
        assertThat(order(COUNTY, without).errors()).containsExactly("purpose required");
        var unit = new Caller("console:14709", CallerKind.CONSOLE, null, List.of(Grant.unit(BUREAU)), DESK);
        assertThat(order(unit, masked(OURS, "CSV")).status()).isEqualTo(404);
    }

    @Test
    void nothingLeavesInTheClearBeforeSomebodyElseOfTheAreaAgrees() throws Exception {
        var job = ordered(COUNTY, plain(OURS, false, "NAME", "PHONE", "ADDRESS", "GUARDIAN_PHONE"));

        assertThat(text(job, "/state")).isEqualTo("WAITING");
        assertThat(opened(COUNTY, job).code()).isEqualTo("export-not-now");
        assertThat(file(COUNTY, job).statusCode()).isEqualTo(409);
        assertThat(approved(COUNTY, job).code()).isEqualTo("export-own");
        assertThat(approved(SIBLING, job).status()).isEqualTo(404);
        assertThat(approved(without(SECOND_OF_COUNTY, "REGISTRY_EXPORT_APPROVE"), job)
                        .status())
                .isEqualTo(403);
        assertThat(approved(without(SIBLING, "REGISTRY_EXPORT_APPROVE"), job).status())
                .as("who may not agree at all does not learn what there is")
                .isEqualTo(403);
        assertThat(waiting(SIBLING)).doesNotContain(text(job, "/id"));
        assertThat(waiting(COUNTY)).doesNotContain(text(job, "/id"));
        assertThat(waiting(SECOND_OF_COUNTY)).contains(text(job, "/id"));
        assertThat(seen(SECOND_OF_COUNTY, job).at("/mayDecide").asBoolean()).isTrue();

        assertThat(approved(SECOND_OF_COUNTY, job).status()).isEqualTo(200);
        var ready = await().atMost(Duration.ofSeconds(30))
                .until(() -> seen(COUNTY, job), now -> text(now, "/state").equals("READY"));

        assertThat(ready.at("/rows").asInt()).isEqualTo(5);
        try (var administrator = TestServers.database().administrator()) {
            assertThat(new CanarySearch().database(administrator).sightings()).isEmpty();
        }
        assertThat(asked("select count(*) from registry.export_piece where export_id = " + text(job, "/id")
                        + " and (content like '%" + PHONE + "%' or content like '%" + "马一一" + "%')"))
                .as("sealed where it lies")
                .isEqualTo("0");
        assertThat(opened(SECOND_OF_COUNTY, job).status()).as("whoever agreed").isEqualTo(404);
        var lines = lines(fetched(COUNTY, job));
        assertThat(lines.get(0)).contains("批准人：马秀英");
        assertThat(lines.get(1)).startsWith("姓名,身份证号,联系电话,详细住址,监护人电话,对象类别");
        assertThat(lines.get(2))
                .startsWith("马一一,629***********" + NUMBERS.get(0).substring(14) + "," + PHONE
                        + ",\"'=HYPERLINK(\"\"http://a\"\"),三社\",,特困人员");
        assertThat(lines.get(3)).contains(GUARDIAN_PHONE);
        assertThat(lines.get(4)).as("a child by default").startsWith("（未满14周岁，不导出）,,,,,孤儿");
        assertThat(events(job))
                .containsExactly(
                        "EXPORT_ORDERED",
                        "EXPORT_DOWNLOADED!",
                        "EXPORT_DOWNLOADED!",
                        "EXPORT_APPROVED",
                        "EXPORT_READY",
                        "EXPORT_DOWNLOADED");
    }

    @Test
    void whoIsRefusedHearsWhyAndNothingIsWritten() throws Exception {
        var job = ordered(COUNTY, plain(OURS, false, "PHONE"));
        var path = pathOf(job) + "/rejection";

        var refused =
                as(PREFECTURE, HttpMethod.POST, path, "{\"reason\":\"用不着电话\"}", "If-Match", text(job, "/version"));

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(200);
        assertThat(text(seen(COUNTY, job), "/state")).isEqualTo("REFUSED");
        assertThat(text(seen(COUNTY, job), "/reason")).isEqualTo("用不着电话");
        assertThat(approved(PREFECTURE, seen(COUNTY, job)).code()).isEqualTo("export-not-now");
        assertThat(asked("select count(*) from registry.export_piece where export_id = " + text(job, "/id")))
                .isEqualTo("0");
        assertThat(events(job)).containsExactly("EXPORT_ORDERED", "EXPORT_REFUSED");
    }

    @Test
    void childrenLeaveByNameOnlyFromOneWhoKnowsThemToAnother() throws Exception {
        var body = plain(OURS, true, "NAME");
        assertThat(order(COUNTY, body).code()).isEqualTo("child-data");
        assertThat(order(COUNTY, masked(OURS, "CSV").replace("\"purpose\"", "\"children\":true,\"purpose\""))
                        .code())
                .isEqualTo("child-data");
        assertThat(lines(fetched(CIVIL_AFFAIRS, ordered(CIVIL_AFFAIRS, masked(OURS, "CSV"))))
                        .get(4))
                .as("not by default")
                .startsWith("（未满14周岁，不导出）,,");

        var job = ordered(CIVIL_AFFAIRS, body);
        assertThat(approved(COUNTY, job).code()).isEqualTo("child-data");
        assertThat(seen(COUNTY, job).at("/mayDecide").asBoolean()).isFalse();
        var ready = written(CIVIL_AFFAIRS, SECOND_OF_CIVIL_AFFAIRS, body);

        assertThat(text(ready, "/state")).isEqualTo("READY");
        assertThat(opened(without(CIVIL_AFFAIRS, "CHILD_DATA"), ready).code())
                .as("asked again when it is fetched")
                .isEqualTo("child-data");
        assertThat(lines(fetched(CIVIL_AFFAIRS, ready)).get(4)).startsWith("马小娃,629***********");
    }

    @Test
    void theLinkIsGoodOnceForAMomentAndForOneAccountAlone() throws Exception {
        var job = ordered(COUNTY, masked(OURS, "CSV"));

        assertThat(file(COUNTY, job).statusCode()).as("not asked for").isEqualTo(409);
        assertThat(opened(COUNTY, job).status()).isEqualTo(200);
        assertThat(file(SECOND_OF_COUNTY, job).statusCode()).as("somebody else").isEqualTo(404);
        assertThat(file(COUNTY, job).statusCode()).isEqualTo(200);
        assertThat(utf8(file(COUNTY, job))).as("once").contains("export-not-opened");

        assertThat(opened(COUNTY, job).status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(3));
        assertThat(utf8(file(COUNTY, job))).as("too late").contains("export-not-opened");

        fetched(COUNTY, job);
        assertThat(opened(COUNTY, job).code()).as("three times").isEqualTo("export-used-up");
        assertThat(seen(COUNTY, job).at("/mayFetch").asBoolean()).isFalse();
    }

    @Test
    void whatIsNotFetchedInADayIsGone() throws Exception {
        var job = written(COUNTY, SECOND_OF_COUNTY, plain(OURS, false, "PHONE"));
        assertThat(asked("select count(*) from registry.export_piece where export_id = " + text(job, "/id")))
                .isEqualTo("1");

        clock.move(Duration.ofHours(25));

        assertThat(opened(COUNTY, job).status()).isEqualTo(410);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> text(seen(COUNTY, job), "/state").equals("EXPIRED"));
        assertThat(opened(COUNTY, job).code()).isEqualTo("export-expired");
        assertThat(asked("select count(*) from registry.export_piece where export_id = " + text(job, "/id")))
                .isEqualTo("0");
        assertThat(events(job)).contains("EXPORT_EXPIRED");
    }

    @Test
    void whoeverHasLostTheRightMeanwhileGetsNothing() throws Exception {
        var job = written(COUNTY, SECOND_OF_COUNTY, plain(OURS, false, "PHONE"));

        assertThat(opened(without(COUNTY, "REGISTRY_EXPORT"), job).status()).isEqualTo(403);
        assertThat(opened(without(COUNTY, "RECIPIENT_REVEAL"), job).status()).isEqualTo(403);
        var moved = new Caller(
                COUNTY.subject(), CallerKind.CONSOLE, null, List.of(Grant.division("622922")), COUNTY.permissions());
        assertThat(opened(moved, job).status()).isEqualTo(404);
        assertThat(opened(COUNTY, job).status()).isEqualTo(200);
        assertThat(file(moved, job).statusCode()).isEqualTo(404);
        assertThat(file(COUNTY, job).statusCode()).isEqualTo(200);

        var town = ordered(TOWN, plain(OURS, false, "PHONE"));
        approved(COUNTY, town);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text(seen(TOWN, town), "/state").equals("FAILED"));
        assertThat(events(town))
                .as("the account of a township has not been given the right")
                .contains("EXPORT_FAILED");
    }

    @Test
    void anAccountTakesSoManyRowsADayAndNoMore() throws Exception {
        var hasty = desk("1900000000000014708", "622921");
        for (int at = 0; at < 12; at++) {
            fetched(hasty, ordered(hasty, masked(OURS, "CSV")));
        }
        var allowance = as(hasty, HttpMethod.GET, EXPORTS + "/allowance", null).body();
        assertThat(allowance.at("/left").asInt()).isZero();

        var job = ordered(hasty, masked(OURS, "CSV"));
        var refused = opened(hasty, job);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("export-limit-reached");
        assertThat(refused.headers().getFirst("Retry-After")).isNotNull();
        assertThat(events(job)).containsExactly("EXPORT_ORDERED", "EXPORT_DOWNLOADED!");
        assertThat(opened(SECOND_OF_COUNTY, ordered(SECOND_OF_COUNTY, masked(OURS, "CSV")))
                        .status())
                .as("nobody else is in the way")
                .isEqualTo(200);
    }

    @Test
    void whatIsGivenUpIsGone() {
        var job = ordered(COUNTY, plain(OURS, false, "PHONE"));

        var given = as(COUNTY, HttpMethod.POST, pathOf(job) + "/withdrawal", null, "If-Match", "1");

        assertThat(given.status()).isEqualTo(200);
        assertThat(approved(SECOND_OF_COUNTY, given.body()).code()).isEqualTo("export-not-now");
        assertThat(waiting(SECOND_OF_COUNTY)).doesNotContain(text(job, "/id"));
    }

    @Test
    void exportsAreListedByAnIndex() throws Exception {
        try (var connection = TestServers.database().administrator();
                var many = connection.createStatement()) {
            many.execute("""
                insert ignore into registry.export_job (id, version, kind, format, state, division_code, tree,
                    plain_fields, children, purpose, case_reference, counted, written, downloads, created_by, created_at)
                select 1900000000000014000 - seq, 1, 'RECIPIENTS', 'CSV', 'EXPIRED', '622921', 'MANAGED_BY', '', 0,
                    'MEETING', 'X', 1, 0, 0, concat('console:', seq % 50), '2026-01-01'
                from (select a.n + 10 * b.n + 100 * c.n + 1000 * d.n as seq from
                    (select 0 n union select 1 union select 2 union select 3 union select 4) a,
                    (select 0 n union select 1 union select 2 union select 3 union select 4) b,
                    (select 0 n union select 1 union select 2 union select 3 union select 4) c,
                    (select 0 n union select 1 union select 2 union select 3 union select 4) d) numbers
                """);
            many.execute("analyze table registry.export_job");
        }
        for (var path : List.of(EXPORTS, EXPORTS + "?waiting=true")) {
            explainer.ask(true);
            assertThat(as(COUNTY, HttpMethod.GET, path, null).status()).isEqualTo(200);
            var steps = explainer.of("export_job", "select id, version");
            explainer.ask(false);
            assertThat(steps).as(path).hasSize(1);
            assertThat(steps.get(0).key()).as(steps.toString()).isNotEqualTo("null");
            assertThat(steps.get(0).rows()).as(steps.toString()).isLessThan(100);
        }
    }

    private List<String> waiting(Caller caller) {
        var page = as(caller, HttpMethod.GET, EXPORTS + "?waiting=true&size=200", null)
                .body();
        var ids = new ArrayList<String>();
        for (JsonNode one : page.at("/items")) {
            ids.add(text(one, "/id"));
        }
        return ids;
    }

    private static List<String> lines(HttpResponse<byte[]> file) {
        return Arrays.stream(utf8(file).substring(1).split("\r\n", -1))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
