package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.sheet.Workbooks;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.canary.Canary;
import org.aixin.testkit.canary.CanarySearch;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Sheets of people, from what an office sends to what the register says. */
class ImportingIT extends ImportsUnderTest {

    private static final List<String> HEADER =
            List.of("姓名", "身份证号", "对象类别", "乡镇（街道）", "村", "家庭编号", "联系电话", "详细住址", "监护人姓名", "与监护人关系");

    @Test
    void aSheetIsCheckedFirstAndWrittenWhenTheCountySaysSo() {
        var numbers = numbers(5);
        var sheet = sheet(
                row("马一一", numbers.get(0), "孤儿", "1", "10912345670"),
                row("马一二", numbers.get(1), "特困人员", "1", ""),
                row("马二一", numbers.get(2), "重残", "2", ""),
                row("马三一", numbers.get(3), "特困", "", ""),
                row("马一三", numbers.get(4), "特困", "1", ""));

        var checked = checked(COUNTY, "622921", Workbooks.of(sheet));

        assertThat(text(checked, "/state")).as(checked.toString()).isEqualTo("CHECKED");
        assertThat(counts(checked)).isEqualTo("5 new 5 same 0 changed 0 wrong 0");
        assertThat(known(numbers))
                .as("nothing is written before somebody says so")
                .isZero();

        var done = applied(COUNTY, checked);

        assertThat(text(done, "/state")).isEqualTo("DONE");
        assertThat(done.at("/counts/entered").asInt()).isEqualTo(5);
        assertThat(known(numbers)).isEqualTo(5);
        assertThat(households(numbers))
                .as("1, 2 and one by themselves, though 1 comes back in another chunk")
                .isEqualTo(3);
        var id = personOf(numbers.get(0));
        var page = get("/api/console/v1/recipients/" + id, COUNTY).body();
        assertThat(text(page, "/name")).isEqualTo("马*");
        assertThat(text(page, "/category")).isEqualTo("ORPHAN");
        var history =
                get("/api/console/v1/recipients/" + id + "/changes", COUNTY).body();
        assertThat(text(history, "/items/0/type") + text(history, "/items/0/state"))
                .isEqualTo("ADDEFFECTIVE");
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            await().untilAsserted(() ->
                    assertThat(topics.awaitValue(RecipientChanged.TOPIC, id)).contains("\"version\":1", VILLAGE));
        }
        assertThat(left("import_piece", done) + left("import_row", done))
                .as("nothing of the file is left")
                .isZero();
        assertThat(events(text(done, "/id")))
                .containsExactly("IMPORT_SENT", "IMPORT_CHECKED", "IMPORT_ORDERED", "IMPORT_DONE");
    }

    @Test
    void theSameFileTwiceChangesNothingAndAnotherOneOnlyWhatItSays() {
        var numbers = numbers(3);
        var sheet = sheet(
                row("牛一一", numbers.get(0), "孤儿", "甲", "10912345671"),
                row("牛一二", numbers.get(1), "特困", "甲", ""),
                row("牛二一", numbers.get(2), "特困", "", ""));
        applied(COUNTY, checked(COUNTY, "622921", Workbooks.of(sheet)));
        var versions = versions(numbers);

        var again = checked(COUNTY, "622921", Workbooks.of(sheet));
        assertThat(counts(again)).isEqualTo("3 new 0 same 3 changed 0 wrong 0");
        assertThat(again.at("/mayApply").asBoolean()).isFalse();
        assertThat(apply(COUNTY, again).code()).isEqualTo("import-not-now");

        var other = sheet(
                row("牛一一", numbers.get(0), "特困", "甲", "10912345672"),
                row("牛一二", numbers.get(1), "特困", "甲", ""),
                row("牛二二", numbers.get(2), "特困", "", ""));
        var changed = checked(COUNTY, "622921", Workbooks.of(other));
        assertThat(counts(changed)).isEqualTo("3 new 0 same 1 changed 2 wrong 0");
        assertThat(versions(numbers)).as("looking changes nothing").isEqualTo(versions);

        var done = applied(COUNTY, changed);
        assertThat(done.at("/counts/amended").asInt()).isEqualTo(2);
        assertThat(versions(numbers)).isEqualTo("2,1,2");
        var page = get("/api/console/v1/recipients/" + personOf(numbers.get(0)), COUNTY)
                .body();
        assertThat(text(page, "/category")).isEqualTo("DESTITUTE");
        assertThat(counts(checked(COUNTY, "622921", Workbooks.of(other))))
                .isEqualTo("3 new 0 same 3 changed 0 wrong 0");
    }

    @Test
    void theNumberOfSomebodyWhoWasMergedIsHeldByTheOfficeOfWhoStays() {
        var numbers = numbers(2);
        applied(
                COUNTY,
                checked(
                        COUNTY,
                        "622921",
                        Workbooks.of(sheet(
                                row("穆怀远", numbers.get(0), "特困", "", ""),
                                row("穆怀远", numbers.get(1), "特困", "", "")))));
        merge(personOf(numbers.get(0)), personOf(numbers.get(1)));

        var listed = checked(
                COUNTY,
                "622921",
                Workbooks.of(sheet(
                        row("穆怀远", numbers.get(0), "特困", "", ""), row("穆怀远", numbers.get(1), "孤儿", "", ""))));

        assertThat(counts(listed)).isEqualTo("2 new 0 same 1 changed 0 wrong 1");
        var told = get(IMPORTS + "/" + text(listed, "/id") + "/problems", COUNTY).body();
        assertThat(text(told, "/items/0/row") + " " + text(told, "/items/0/problems/0/code"))
                .isEqualTo("3 identity-number-held");
        assertThat(text(told, "/items/0/problems/0/message")).contains("临夏县韩集镇");
    }

    @Test
    void whatIsWrongComesBackInAWorkbookIsRepairedAndSentAgain() throws Exception {
        var numbers = numbers(14);
        var elsewhere = idNumber();
        registered("/recipients", "[" + recipient(null, OTHER_HOUSEHOLD, "牛小花", elsewhere) + "]");
        var rows = sheet(
                row("马十一", numbers.get(0), "孤儿", "一", ""),
                row("马十二", numbers.get(1), "特困", "一", ""),
                row("马", numbers.get(2), "特困", "一", ""),
                row("马十四", numbers.get(3).substring(0, 17) + "?", "特困", "", ""),
                row("马十五", numbers.get(4), "老人", "", ""),
                row("马十六", numbers.get(5), "特困", "", "12345"),
                row("马十七", numbers.get(0), "特困", "", ""),
                row("马十八", "", "特困", "", ""),
                row("马十九", elsewhere, "特困", "", ""),
                with(row("马二十", numbers.get(6), "特困", "", ""), 3, "附城镇"),
                with(row("马二一", numbers.get(7), "特困", "", ""), 4, "白和村"),
                with(row("马二二", numbers.get(8), "特困", "", ""), 8, "马大"));

        var checked = checked(COUNTY, "622921", Workbooks.of(rows));
        assertThat(counts(checked)).isEqualTo("12 new 2 same 0 changed 0 wrong 10");
        var told = get(IMPORTS + "/" + text(checked, "/id") + "/problems?size=200", SECOND_OF_COUNTY)
                .body();
        assertThat(told.at("/items")
                        .valueStream()
                        .map(one -> text(one, "/row") + " " + text(one, "/problems/0/field") + " "
                                + text(one, "/problems/0/code")))
                .containsExactly(
                        "4 NAME name-malformed",
                        "5 ID_NUMBER identity-number-shape",
                        "6 CATEGORY category-unknown",
                        "7 PHONE phone-malformed",
                        "8 ID_NUMBER identity-number-above",
                        "9 ID_NUMBER required",
                        "10 ID_NUMBER identity-number-held",
                        "11 TOWNSHIP township-unknown",
                        "12 VILLAGE village-unknown",
                        "13 GUARDIAN_RELATION required");
        assertThat(text(told, "/items/6/problems/0/message")).contains("康乐县附城镇");
        assertThat(raw(HttpMethod.GET, IMPORTS + "/" + text(checked, "/id") + "/repairs", SECOND_OF_COUNTY, null)
                        .statusCode())
                .as("goes back to whoever sent it alone")
                .isEqualTo(403);

        var book = raw(HttpMethod.GET, IMPORTS + "/" + text(checked, "/id") + "/repairs", COUNTY, null);
        assertThat(book.statusCode()).isEqualTo(200);
        var repairs = read(book.body());
        assertThat(repairs).hasSize(11);
        assertThat(repairs.get(1).get(0)).startsWith("姓名：姓名不正确");
        applied(COUNTY, checked);

        var repaired = new ArrayList<List<String>>();
        repaired.add(repairs.get(0));
        repaired.add(with(repairs.get(1), 1, "马十三"));
        repaired.add(with(repairs.get(2), 2, numbers.get(3)));
        repaired.add(with(repairs.get(3), 3, "特困人员"));
        repaired.add(with(repairs.get(4), 10, "10912345678"));
        repaired.add(with(repairs.get(5), 2, numbers.get(9)));
        repaired.add(with(repairs.get(6), 2, numbers.get(10)));
        repaired.add(with(repairs.get(7), 2, numbers.get(11)));
        repaired.add(with(repairs.get(8), 5, "韩集镇"));
        repaired.add(with(repairs.get(9), 6, "双城村"));
        repaired.add(with(repairs.get(10), 14, "祖父"));
        var second = checked(COUNTY, "622921", Workbooks.of(repaired));
        assertThat(counts(second))
                .as(get(IMPORTS + "/" + text(second, "/id") + "/problems", COUNTY)
                        .body()
                        .toString())
                .isEqualTo("10 new 10 same 0 changed 0 wrong 0");
        applied(COUNTY, second);

        assertThat(known(numbers)).isEqualTo(12);
        assertThat(households(List.of(numbers.get(0), numbers.get(1), numbers.get(2))))
                .as("who was repaired comes to the family of the first file")
                .isEqualTo(1);
        assertThat(counts(checked(COUNTY, "622921", Workbooks.of(repaired))))
                .isEqualTo("10 new 0 same 10 changed 0 wrong 0");
    }

    @Test
    void aTownshipPreparesWhatTheCountyWrites() {
        var numbers = numbers(2);
        var sheet = sheet(
                row("马三一", numbers.get(0), "特困", "", ""),
                with(with(row("马三二", numbers.get(1), "特困", "", ""), 3, "附城镇"), 4, "白和村"));
        var checked = checked(TOWN, TOWNSHIP, Workbooks.of(sheet));

        assertThat(counts(checked)).as("a row from elsewhere is refused").isEqualTo("2 new 1 same 0 changed 0 wrong 1");
        var own = get(IMPORTS + "/" + text(checked, "/id"), TOWN).body();
        assertThat(own.at("/forCounty").asBoolean() && !own.at("/mayApply").asBoolean())
                .isTrue();
        assertThat(apply(TOWN, checked).code()).isEqualTo("import-for-the-county");
        assertThat(get(IMPORTS + "/" + text(checked, "/id"), SIBLING).status()).isEqualTo(404);
        assertThat(apply(SIBLING, checked).status()).isEqualTo(404);
        assertThat(get(IMPORTS + "?size=200", SIBLING).body().toString()).doesNotContain(text(checked, "/id"));
        assertThat(post(IMPORTS, TOWN, create("622922", 1)).status())
                .as("not the own area")
                .isEqualTo(404);

        var seen = get(IMPORTS + "/" + text(checked, "/id"), COUNTY).body();
        assertThat(seen.at("/mayApply").asBoolean()).isTrue();
        assertThat(text(applied(COUNTY, seen), "/state")).isEqualTo("DONE");
        assertThat(known(numbers)).isEqualTo(1);
    }

    @Test
    void whatAProcessThatDiedLeftIsGoneOnWithWhereItStopped() throws SQLException {
        var numbers = numbers(8);
        var sheet = new ArrayList<List<String>>();
        sheet.add(HEADER);
        for (int at = 0; at < 8; at++) {
            var name = "马四" + "一二三四五六七八".charAt(at);
            sheet.add(row(name, numbers.get(at), "特困", at < 6 ? "同" : "", ""));
        }
        var checked = checked(COUNTY, "622921", Workbooks.of(sheet));
        // From the second chunk on the database takes nobody: as if the process were gone each time.
        database("create trigger registry.no_more before insert on registry.recipient for each row "
                + "if new.id_number_index = '" + hash(numbers.get(4)) + "' then signal sqlstate '45000'; end if");
        apply(COUNTY, checked);
        var path = IMPORTS + "/" + text(checked, "/id");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(path, COUNTY).body().at("/counts/entered").asInt() == 3);
        var half = get(path, COUNTY).body();
        assertThat(text(half, "/state")).isEqualTo("APPLYING");
        assertThat(known(numbers)).as("a chunk is there whole or not at all").isEqualTo(3);

        database("drop trigger registry.no_more");
        var done = settled(path);

        assertThat(text(done, "/state")).isEqualTo("DONE");
        assertThat(done.at("/counts/entered").asInt()).isEqualTo(8);
        assertThat(known(numbers)).as("nobody twice and nobody forgotten").isEqualTo(8);
        assertThat(versions(numbers)).isEqualTo("1,1,1,1,1,1,1,1");
        assertThat(households(numbers))
                .as("one family, though it was made before the process died")
                .isEqualTo(3);
    }

    @Test
    void whoLosesTheirRightsMeanwhileDoesNoMore() throws SQLException {
        var passing = desk("1900000000000013756", "622921");
        account(passing);
        var numbers = numbers(6);
        var sheet = new ArrayList<List<String>>();
        sheet.add(HEADER);
        for (int at = 0; at < 6; at++) {
            sheet.add(row("马九" + "一二三四五六".charAt(at), numbers.get(at), "特困", "", ""));
        }
        var checked = checked(passing, "622921", Workbooks.of(sheet));
        var path = IMPORTS + "/" + text(checked, "/id");
        database("create trigger registry.no_more_of_these before insert on registry.recipient for each row "
                + "if new.id_number_index = '" + hash(numbers.get(4)) + "' then signal sqlstate '45000'; end if");
        apply(passing, checked);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(path, COUNTY).body().at("/counts/entered").asInt() == 3);

        database("update registry.account set status = 'DISABLED' where id = 1900000000000013756");
        database("drop trigger registry.no_more_of_these");
        var over = settled(path);

        assertThat(text(over, "/state") + " " + text(over, "/failure/code")).isEqualTo("FAILED import-rights-lost");
        assertThat(known(numbers)).as("what was written until then stays").isEqualTo(3);
        assertThat(left("import_piece", over) + left("import_row", over)).isZero();
    }

    @Test
    void columnsThatNobodyKnowsAreAskedForOnce() {
        var numbers = numbers(2);
        var odd = new ArrayList<>(List.of("2026年花名册"));
        var sheet = List.of(
                odd,
                List.of("序号", "对象名称", "身份证", "类别（主要）", "乡镇", "村"),
                List.of("1", "马五一", numbers.get(0), "特困", "韩集镇", "双城村"));
        var asked = checked(COUNTY, "622921", csv(sheet));

        assertThat(text(asked, "/state")).as(asked.toString()).isEqualTo("COLUMNS");
        assertThat(asked.at("/columns").valueStream().map(one -> text(one, "/name") + "=" + text(one, "/field")))
                .containsExactly("序号=", "对象名称=", "身份证=", "类别（主要）=CATEGORY", "乡镇=TOWNSHIP", "村=VILLAGE");
        assertThat(choose(COUNTY, asked, "[{\"column\":1,\"field\":\"NAME\"}]").errors())
                .contains("ID_NUMBER column-missing");
        assertThat(choose(SECOND_OF_COUNTY, asked, "[{\"column\":1,\"field\":\"NAME\"}]")
                        .code())
                .isEqualTo("import-of-another");
        var chosen = """
            [{"column":0,"field":null},{"column":1,"field":"NAME"},{"column":2,"field":"ID_NUMBER"},
             {"column":3,"field":"CATEGORY"},{"column":4,"field":"TOWNSHIP"},{"column":5,"field":"VILLAGE"}]\
            """;
        assertThat(choose(COUNTY, asked, chosen).status()).isEqualTo(200);
        var checked = settled(IMPORTS + "/" + text(asked, "/id"));
        assertThat(counts(checked)).isEqualTo("1 new 1 same 0 changed 0 wrong 0");
        cancelled(checked);

        var next = checked(SECOND_OF_COUNTY, "622921", csv(sheet));
        assertThat(text(next, "/state")).as("the office has said so before").isEqualTo("CHECKED");
        cancelled(next);
    }

    @Test
    void filesThatMeanHarmOrAreNoneAreRefusedWithTheirReason() {
        var parts = Workbooks.parts("<row r=\"1\">" + Workbooks.cell("A1", "姓名") + "</row>");
        parts.put("xl/media/image1.png", new byte[20 << 20]);
        failed(Workbooks.zipped(parts), "sheet-inflates");
        parts.put("xl/media/image1.png", Workbooks.bytes("x"));
        parts.put("xl/worksheets/sheet1.xml", Workbooks.bytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///\">]><a/>"));
        failed(Workbooks.zipped(parts), "sheet-with-entities");
        parts.put("xl/vbaProject.bin", new byte[1]);
        parts.put("xl/worksheets/sheet1.xml", Workbooks.bytes("<a/>"));
        failed(Workbooks.zipped(parts), "sheet-with-macros");
        failed(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "sheet-old-format");
        var book = Workbooks.of(sheet(row("马六一", idNumber(), "特困", "", "")));
        failed(Arrays.copyOf(book, book.length / 2), "sheet-broken");
        failed(Workbooks.bytes("甲,乙\n1,2\n"), "sheet-header-unknown");
        failed(csv(List.of(HEADER)), "sheet-empty");
        failed(Workbooks.bytes("姓名,身份证号\n" + "马,1\n".repeat(500)), "sheet-too-many-rows");
        assertThat(post(IMPORTS, COUNTY, create("622921", 65L << 20)).code()).isEqualTo("sheet-too-large");

        var formulas = Workbooks.withSheet("<row r=\"1\">" + Workbooks.cell("A1", "姓名") + Workbooks.cell("B1", "身份证号")
                + Workbooks.cell("C1", "类别") + Workbooks.cell("D1", "乡镇") + "</row><row r=\"2\">"
                + Workbooks.cell("A2", "马六二") + "<c r=\"B2\"><f>A1</f><v>1</v></c>" + Workbooks.cell("C2", "特困")
                + Workbooks.cell("D2", "韩集镇") + "</row>");
        var checked = checked(COUNTY, "622921", formulas);
        assertThat(get(IMPORTS + "/" + text(checked, "/id") + "/problems", COUNTY)
                        .body()
                        .at("/items/0/problems/0/code")
                        .asString())
                .isEqualTo("cell-formula");
        cancelled(checked);
    }

    @Test
    void aFileIsSealedWhileItWaitsAndGoneWhenItIsStopped() throws Exception {
        var sheet = sheet(with(
                row(Canary.RECIPIENT_NAME.value(), idNumber(), "特困", "", ""), 7, Canary.RECIPIENT_ADDRESS.value()));
        var checked = checked(COUNTY, "622921", csv(sheet));
        assertThat(counts(checked)).isEqualTo("1 new 1 same 0 changed 0 wrong 0");

        assertThat(left("import_piece", checked)).isEqualTo(1);
        try (var administrator = TestServers.database().administrator()) {
            assertThat(new CanarySearch().database(administrator).sightings()).isEmpty();
        }
        assertThat(sendAs(
                                SECOND_OF_COUNTY,
                                HttpMethod.POST,
                                IMPORTS + "/" + text(checked, "/id") + "/cancellation",
                                null)
                        .status())
                .isEqualTo(428);
        cancelled(checked);
        assertThat(left("import_piece", checked) + left("import_row", checked)).isZero();
        assertThat(apply(
                                COUNTY,
                                get(IMPORTS + "/" + text(checked, "/id"), COUNTY)
                                        .body())
                        .code())
                .isEqualTo("import-not-now");
    }

    @Test
    void piecesComeInOrderAndAMissingOneIsAskedFor() throws Exception {
        var id = text(post(IMPORTS, COUNTY, create("622921", 600 * 1024)).body(), "/id");
        var piece = new byte[512 * 1024];

        assertThat(send(id, 1, piece)).as("the first one is missing").isEqualTo(409);
        assertThat(send(id, 0, piece)).isEqualTo(204);
        assertThat(send(id, 0, piece)).as("sent again, as a browser does").isEqualTo(204);
        assertThat(post(IMPORTS + "/" + id + "/completion", COUNTY, null).code())
                .isEqualTo("import-pieces");
        assertThat(send(id, 1, piece)).as("more than announced").isEqualTo(409);
        assertThat(send(id, 1, new byte[10])).as("less than announced").isEqualTo(409);
        assertThat(raw(HttpMethod.POST, IMPORTS + "/" + id + "/pieces?number=1", SECOND_OF_COUNTY, new byte[10])
                        .statusCode())
                .isEqualTo(403);
        cancelled(get(IMPORTS + "/" + id, COUNTY).body());
    }

    @Test
    void howFarItIsIsToldWhileThePageIsOpen() throws Exception {
        var checked = checked(COUNTY, "622921", csv(sheet(row("马七一", idNumber(), "特困", "", ""))));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + IMPORTS + "/stream?import=" + text(checked, "/id")))
                .header("Authorization", "Bearer " + tokenOf(COUNTY))
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines, "event:")).isEqualTo("event:progress");
            assertThat(next(lines, "data:")).contains("\"state\":\"CHECKED\"");
            assertThat(next(lines, "event:")).isEqualTo("event:beat");
        }
        assertThat(get(IMPORTS + "/stream?import=" + text(checked, "/id"), SIBLING)
                        .status())
                .isEqualTo(404);
        cancelled(checked);
    }

    @Test
    void theTemplateIsOneThatWeReadOurselves() throws Exception {
        var template = raw(HttpMethod.GET, IMPORTS + "/template?kind=RECIPIENTS", COUNTY, null);
        assertThat(template.statusCode()).isEqualTo(200);
        var header = read(template.body()).get(0);
        assertThat(header).startsWith("姓名", "身份证号", "对象类别").hasSize(16);
        var row = new ArrayList<>(java.util.Collections.nCopies(16, ""));
        row.set(0, "马八一");
        row.set(1, idNumber());
        row.set(2, "孤儿");
        row.set(4, "韩集镇");
        row.set(15, "2025-03-01");
        var checked = checked(COUNTY, "622921", Workbooks.of(List.of(header, row)));
        assertThat(counts(checked)).isEqualTo("1 new 1 same 0 changed 0 wrong 0");
        cancelled(checked);
    }

    @Test
    void everyKindOfListHasItsTemplate() throws Exception {
        for (var kind : ImportKind.values()) {
            var template = raw(HttpMethod.GET, IMPORTS + "/template?kind=" + kind, COUNTY, null);
            assertThat(template.statusCode()).as(kind.name()).isEqualTo(200);
            var header = read(template.body()).get(0);
            assertThat(header).as(kind.name()).hasSizeGreaterThan(4).doesNotHaveDuplicates();
            var checked = checked(COUNTY, kind.name(), "622921", Workbooks.of(List.of(header, header)));
            assertThat(text(checked, "/state")).as("we know our own columns").isEqualTo("CHECKED");
            assertThat(wrongOf(checked)).as(kind.name()).hasSize(1);
            cancelled(checked);
        }
    }

    private void failed(byte[] file, String code) {
        var failed = checked(COUNTY, "622921", file);
        assertThat(text(failed, "/state") + " " + text(failed, "/failure/code")).isEqualTo("FAILED " + code);
        assertThat(text(failed, "/failure/title")).as(code).isNotEqualTo(code);
        assertThat(left("import_piece", failed) + left("import_row", failed)).isZero();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<List<String>> sheet(List<String>... rows) {
        var sheet = new ArrayList<List<String>>();
        sheet.add(HEADER);
        sheet.addAll(List.of(rows));
        return sheet;
    }

    private static List<String> row(String name, String number, String category, String household, String phone) {
        return List.of(name, number, category, "韩集镇", "双城村", household, phone, "", "", "");
    }

    /** As soon as they are found to be alike: by one of the county, confirmed by a second one. */
    private void merge(String kept, String gone) {
        var two = await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> get("/api/console/v1/duplicates?size=200", COUNTY)
                                .body()
                                .at("/items")
                                .valueStream()
                                .filter(one -> one.at("/people")
                                        .valueStream()
                                        .map(person -> text(person, "/id"))
                                        .toList()
                                        .containsAll(List.of(kept, gone)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        var merger = "/api/console/v1/duplicates/" + text(two, "/id") + "/merger";
        var proposed = post(
                merger,
                COUNTY,
                "{\"keptId\":\"%s\",\"keptVersion\":1,\"goneVersion\":1}".formatted(kept),
                "If-Match",
                text(two, "/version"));
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(200);
        var confirmed = post(
                merger + "/confirmation",
                SECOND_OF_COUNTY,
                "{\"keptVersion\":1,\"goneVersion\":1}",
                "If-Match",
                text(proposed.body(), "/lookAlike/version"));
        assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
    }
}
