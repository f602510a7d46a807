package org.aixin.e2e.scope;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aixin.bench.plan.CheckDigit;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoSize;
import org.aixin.bench.plan.Gansu;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.RunningSystem;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Two counties of one prefecture and one of another, small enough to know everything in them by name: a household with
 * its recipient, cadre, pairing and record each, in two townships of the first.
 */
final class World {

    static final long OFFICE = unit(1);
    static final long BUREAU = unit(2);
    static final long SCHOOL = unit(3);
    static final long SIBLING_BUREAU = unit(5);
    static final long FAR_BUREAU = unit(6);

    private static final String FROM = "2023-05-12";
    private static final Pattern NAME = Pattern.compile("\\$([a-z-]+)");

    private final RunningSystem system;
    private final InternalTokens gateway;
    private final Knock knock;
    private final Clock clock;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final List<String> accounts = new ArrayList<>();

    World(RunningSystem system, Knock knock, Clock clock) {
        this.system = system;
        this.gateway = system.internalTokens(clock);
        this.knock = knock;
        this.clock = clock;
    }

    /** One person who is cared for, and everything around. */
    record Care(String suffix, int number, String village, long unit) {

        long cadre() {
            return id(2, number);
        }

        long household() {
            return id(3, number);
        }

        long recipient() {
            return id(4, number);
        }

        long pairing() {
            return id(5, number);
        }

        String phone() {
            return World.phone(number);
        }

        String idNumber() {
            return World.number(number);
        }
    }

    static final Care OURS = new Care("", 1, "622921100201", SCHOOL);
    static final Care NEIGHBOURS = new Care("-neighbour", 2, "622921101201", BUREAU);
    static final Care SIBLINGS = new Care("-sibling", 3, "622922100201", SIBLING_BUREAU);
    static final Care FAR = new Care("-far", 4, "620102001001", FAR_BUREAU);
    private static final List<Care> ALL = List.of(OURS, NEIGHBOURS, SIBLINGS, FAR);
    /** Has a cadre, but no pairing. */
    static final Care SPARE = new Care("-spare", 9, "622921100201", SCHOOL);

    private static final long SPARE_CADRE = SPARE.cadre();
    private static final long FREE_HOUSEHOLD = id(3, 9);

    static long id(int kind, int number) {
        return 1_100_000_000_000_000_000L + kind * 1_000_000_000_000_000L + number;
    }

    private static long unit(int number) {
        return id(1, number);
    }

    static String phone(int number) {
        return "10%09d".formatted(700_000_000 + number);
    }

    static String number(int person) {
        return CheckDigit.added("62990019800101%03d".formatted(person * 2 + 1));
    }

    void load() {
        name("province", "620000");
        name("prefecture", "622900");
        name("county", "622921");
        name("sibling-county", "622922");
        name("township", "622921100");
        name("village", "622921100201");
        name("neighbour-village", "622921101201");
        name("office", OFFICE);
        name("unit-bureau", BUREAU);
        name("unit-school", SCHOOL);
        name("unit-sibling", SIBLING_BUREAU);
        name("spare-cadre", SPARE_CADRE);
        name("free-household", FREE_HOUSEHOLD);
        name("fresh-number", number(77));
        name("fresh-phone", phone(77));
        name("today", BusinessDays.today(clock));
        name("year", BusinessDays.today(clock).getYear());
        trees();
        people();
        policies();
        pairings();
    }

    private void trees() {
        var divisions = List.of(
                division("620000", "甘肃省", "PROVINCE", null),
                division("622900", "临夏回族自治州", "PREFECTURE", "620000"),
                division("620100", "兰州市", "PREFECTURE", "620000"),
                division("622921", "临夏县", "COUNTY", "622900"),
                division("622922", "康乐县", "COUNTY", "622900"),
                division("620102", "城关区", "COUNTY", "620100"),
                division("622921100", "韩集镇", "TOWNSHIP", "622921"),
                division("622921101", "土桥镇", "TOWNSHIP", "622921"),
                division("622922100", "附城镇", "TOWNSHIP", "622922"),
                division("620102001", "酒泉路街道", "TOWNSHIP", "620102"),
                division("622921100201", "双城村", "VILLAGE", "622921100"),
                division("622921101201", "大鲁家村", "VILLAGE", "622921101"),
                division("622922100201", "刘家庙村", "VILLAGE", "622922100"),
                division("620102001001", "畅家巷社区", "VILLAGE", "620102001"));
        command("registry-service", "divisions", divisions);
        name("township-command", json(divisions.get(6)));
        var units = List.of(
                unit(OFFICE, "临夏县结对关爱行动办公室", "COUNTY_ORGAN", null, "622921"),
                unit(BUREAU, "临夏县教育局", "COUNTY_ORGAN", OFFICE, "622921"),
                unit(SCHOOL, "韩集镇中心学校", "SCHOOL", BUREAU, "622921100"),
                unit(SIBLING_BUREAU, "康乐县教育局", "COUNTY_ORGAN", null, "622922"),
                unit(FAR_BUREAU, "城关区教育局", "COUNTY_ORGAN", null, "620102"));
        command("registry-service", "units", units);
        name("school-command", json(units.get(2)));
        versions.put("village", 1L);
        versions.put("neighbour-village", 1L);
        versions.put("unit-school", 1L);
        versions.put("unit-bureau", 1L);
    }

    private void people() {
        var cadres = new ArrayList<Map<String, Object>>();
        var households = new ArrayList<Map<String, Object>>();
        var recipients = new ArrayList<Map<String, Object>>();
        for (var care : ALL) {
            cadres.add(cadre(care.cadre(), care.number(), care.unit()));
            households.add(household(care.household(), care.village()));
            recipients.add(recipient(care.recipient(), care.number() + 20, care.household()));
        }
        cadres.add(cadre(SPARE_CADRE, 9, SCHOOL));
        households.add(household(FREE_HOUSEHOLD, OURS.village()));
        recipients.add(recipient(id(4, 9), 29, FREE_HOUSEHOLD));
        command("registry-service", "cadres", cadres);
        command("registry-service", "households", households);
        command("registry-service", "recipients", recipients);
        name("cadre-command", json(cadres.get(0)));
        name("household-command", json(households.get(0)));
        name("recipient-command", json(recipients.get(0)));
        for (var care : ALL) {
            name("household" + care.suffix(), care.household());
            name("recipient" + care.suffix(), care.recipient());
            name("pairing" + care.suffix(), care.pairing());
        }
        name("cadre", OURS.cadre());
        name("colleague", NEIGHBOURS.cadre());
        name("sibling-cadre", SIBLINGS.cadre());
        name("far-cadre", FAR.cadre());
        name("cadre-number", OURS.idNumber());
        name("free-recipient", id(4, 9));
        name("recipient-number", number(OURS.number() + 20));
        versions.put("cadre", 1L);
        versions.put("household", 1L);
        versions.put("recipient", 1L);
        versions.put("pairing", 1L);
    }

    private void policies() {
        var policy = DemoPlan.of(Gansu.read(), DemoSize.TOWNSHIP, DemoPlan.SEED, clock.instant())
                .policies()
                .get(0);
        command("policy-service", "policies", List.of(policy));
        name("policy", policy.id());
        name("policy-command", json(policy));
    }

    private void pairings() {
        command(
                "pairing-service",
                "pairings",
                ALL.stream()
                        .map(care -> Map.<String, Object>of(
                                "id", care.pairing(),
                                "cadreId", care.cadre(),
                                "householdId", care.household(),
                                "recipientIds", List.of(care.recipient()),
                                "from", FROM))
                        .toList());
    }

    /** Figures that others published, entered by the office that may enter them all. */
    void figures(Map<String, String> province) {
        figure(province, "external", "\"division\":\"622921\"");
        figure(province, "external-unit", "\"unitId\":\"" + SCHOOL + "\"");
        figure(province, "external-sibling", "\"division\":\"622922\"");
        figure(province, "external-far", "\"division\":\"620102\"");
        figure(province, "external-province", "\"division\":\"620000\"");
        versions.put("external", 1L);
    }

    private void figure(Map<String, String> province, String name, String place) {
        var body = """
                {"metric":"published",%s,"year":2025,"asOf":"2025-12-31","value":7,"unit":"人","source":"县志"}""".formatted(place);
        var stored = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> at("POST", "/api/console/v1/external-stats", province, body),
                        answer -> answer.status() == 201);
        name(name, stored.text("/id"));
    }

    /** What the prefecture proposed about our recipient, and nobody has decided. */
    void change(Map<String, String> prefecture) {
        var body = """
                {"type":"MODIFY","recipientId":"%d","recipientVersion":1,"name":"马改名"}""".formatted(OURS.recipient());
        name(
                "change",
                at("POST", "/api/console/v1/recipient-changes", prefecture, body)
                        .text("/id"));
        versions.put("change", 1L);
    }

    /** What a standing check found of somebody of ours, who became an orphan although of age. */
    void finding(Map<String, String> province) {
        changed("recipients/" + id(4, 9) + "/spans", "{\"from\":\"" + FROM + "\",\"category\":\"ORPHAN\"}");
        var changes = "/api/console/v1/recipients/" + id(4, 9) + "/changes";
        name("change-inside", at("GET", changes, province, null).text("/items/0/id"));
        var found = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> at("GET", "/api/console/v1/standing-findings", province, null),
                        answer -> answer.body().at("/total").asInt() == 1);
        name("finding", found.text("/items/0/id"));
        versions.put("finding", 1L);
    }

    /** Everybody is called the same and born on the same day: ours and who lives beside them are found to be alike. */
    void lookAlike(Map<String, String> county) {
        var ours = Set.of(Long.toString(OURS.recipient()), Long.toString(id(4, 9)));
        var found = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> at("GET", "/api/console/v1/duplicates?size=200", county, null)
                                .body()
                                .at("/items")
                                .valueStream()
                                .filter(two -> two.at("/people")
                                                .valueStream()
                                                .filter(one -> ours.contains(
                                                        one.at("/id").asString()))
                                                .count()
                                        == ours.size())
                                .findFirst(),
                        Optional::isPresent);
        name("look-alike", found.orElseThrow().at("/id").asString());
        versions.put("look-alike", found.orElseThrow().at("/version").asLong());
    }

    /** What the county says that our recipient receives. */
    void benefit(Map<String, String> county) {
        var body = """
                {"programme":"DIBAO","grade":"RURAL_2","firstMonth":"2025-01","amountFen":42000}""";
        var path = "/api/console/v1/recipients/" + OURS.recipient() + "/benefit-enrolments";
        name("benefit", at("POST", path, county, body).text("/items/0/id"));
        versions.put("benefit", 1L);
        versions.put("ruling", 0L);
        versions.put("contact", 0L);
    }

    /** The county's survey round, in which nobody has confirmed. */
    void round(Map<String, String> county) {
        var body = """
                {"name":"第一轮","kind":"FULL","division":"622921","from":"2025-01-01","to":"2025-12-31"}""";
        name("round", at("POST", "/api/console/v1/survey-rounds", county, body).text("/id"));
        versions.put("round", 1L);
    }

    /** A list that the township has announced and not sent yet. */
    void list(Map<String, String> township) {
        var body = """
            {"kind":"RECIPIENTS","division":"622921100","fileName":"名单.csv","bytes":10}\
            """;
        name("import", at("POST", "/api/console/v1/imports", township, body).text("/id"));
        versions.put("import", 1L);
    }

    /** What the prefecture wants to take along in the clear, and nobody has agreed to. */
    void export(Map<String, String> prefecture) {
        var body = """
            {"kind":"RECIPIENTS","format":"CSV","division":"622921100","plainFields":["PHONE"],"purpose":"MEETING",\
            "caseReference":"E2E-1"}\
            """;
        name("export", at("POST", "/api/console/v1/exports", prefecture, body).text("/id"));
        versions.put("export", 1L);
    }

    /** A list that the county is about to hold against the register and has not sent yet. */
    void comparison(Map<String, String> county) {
        var body = """
            {"kind":"DECEASED","division":"622921","fileName":"名单.csv","origin":"县民政局","bytes":10}\
            """;
        name(
                "comparison",
                at("POST", "/api/console/v1/comparisons", county, body).text("/id"));
        versions.put("comparison", 1L);
    }

    /** What the cadres and one from far away logged. */
    void records(Map<String, String> cadre, Map<String, String> colleague, Map<String, String> sibling) {
        var at = clock.instant()
                .minus(Duration.ofMinutes(5))
                .atOffset(ZoneOffset.UTC)
                .toString();
        var key = "first-" + UUID.randomUUID();
        name("record-at", at);
        name("record-key", key);
        name("record", logged(cadre, OURS, key, at));
        name("record-neighbour", logged(colleague, NEIGHBOURS, "first-" + UUID.randomUUID(), at));
        name("record-sibling", logged(sibling, SIBLINGS, "first-" + UUID.randomUUID(), at));
        var migrated = command(
                "visit-service",
                "care-records/migrations",
                List.of(Map.of(
                        "cadreId",
                        FAR.cadre(),
                        "idempotencyKey",
                        "far-" + UUID.randomUUID(),
                        "record",
                        AixinJson.mapper().readTree(record(FAR, at)))));
        name("record-far", migrated.text("/0/id"));
        versions.put("record", 1L);
    }

    private String logged(Map<String, String> cadre, Care care, String key, String at) {
        var headers = new LinkedHashMap<>(cadre);
        headers.put("Idempotency-Key", key);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> at("POST", "/api/mini/v1/care-records", headers, record(care, at)),
                        answer -> answer.status() == 201)
                .text("/id");
    }

    private static String record(Care care, String at) {
        return """
                {"householdId":"%d","kind":"VISIT","occurredAt":"%s","channel":"ONSITE"}""".formatted(care.household(), at);
    }

    /** Until every copy of what was loaded has arrived where it is read. */
    void settle(Map<String, String> province) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            var told = at("GET", "/api/console/v1/statistics/divisions/620000", province, null);
            return told.body().at("/metrics/visits/events").asInt() == ALL.size()
                    && told.body().at("/metrics/recipients").asInt() == ALL.size() + 1;
        });
    }

    Knock.Answer at(String method, String path, Map<String, String> headers, @Nullable String body) {
        return knock.send(method, system.gateway().resolve(path), headers, body);
    }

    /** Something of the registry that stands at its first version becomes different. */
    void changed(String what, String body) {
        var headers = Crowd.bearer(gateway.mint(LOADER, "registry-service"));
        headers.put("If-Match", "1");
        knock.send("POST", address("registry-service").resolve("/internal/v1/" + what), headers, body)
                .is(200, what);
    }

    /** The neighbours' village gets a code of the sibling county. */
    void neighboursComeToTheSiblingCounty() {
        command("registry-service", "divisions", List.of(division("622922100202", "大鲁家村", "VILLAGE", "622922100")));
        changed(
                "divisions/" + NEIGHBOURS.village() + "/spans",
                filled("{\"from\":\"$today\",\"successors\":[\"622922100202\"]}"));
    }

    Clock clock() {
        return clock;
    }

    private Knock.Answer command(String service, String what, Object rows) {
        var address = address(service).resolve("/internal/v1/" + what);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> knock.send(
                                "POST",
                                address,
                                Map.of("Authorization", "Bearer " + gateway.mint(LOADER, service)),
                                json(rows)),
                        answer -> answer.status() < 300);
    }

    private static final Caller LOADER = new Caller(
            "console:loader",
            CallerKind.CONSOLE,
            null,
            List.of(Grant.province()),
            Set.of("REGISTRY_WRITE", "PAIRING_WRITE", "POLICY_WRITE", "CARE_RECORD_MIGRATE"));

    URI address(String service) {
        for (var deployable : Deployable.values()) {
            if (deployable.title().equals(service)) {
                return system.url(deployable);
            }
        }
        throw new IllegalArgumentException("There is no " + service);
    }

    void name(String name, Object value) {
        names.put(name, value.toString());
    }

    void account(String name, String id) {
        name("account-" + name, id);
        accounts.add("account-" + name);
    }

    void version(String name, long version) {
        versions.put(name, version);
    }

    long versionOf(String text) {
        return Objects.requireNonNull(versions.get(text.substring(1)), text);
    }

    /** What is called so; {@code @accounts} are all of them. */
    List<String> named(String name) {
        return name.equals("@accounts")
                ? accounts.stream()
                        .map(account -> Objects.requireNonNull(names.get(account)))
                        .toList()
                : List.of(Objects.requireNonNull(names.get(name), name));
    }

    /** The text with everything in it that World knows, and a key and a moment of its own. */
    String filled(String text) {
        name("key", "key-" + UUID.randomUUID());
        name("now", clock.instant().minusSeconds(60).toString());
        return NAME.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Objects.requireNonNull(names.get(found.group(1)), found.group())));
    }

    static String json(Object value) {
        return AixinJson.mapper().writeValueAsString(value);
    }

    private static Map<String, Object> division(String code, String name, String level, @Nullable String parent) {
        var division =
                new LinkedHashMap<String, Object>(Map.of("code", code, "name", name, "level", level, "from", FROM));
        if (parent != null) {
            division.put("parentCode", parent);
        }
        return division;
    }

    private static Map<String, Object> unit(long id, String name, String type, @Nullable Long above, String division) {
        var unit = new LinkedHashMap<String, Object>(
                Map.of("id", id, "name", name, "type", type, "divisionCode", division, "from", FROM));
        if (above != null) {
            unit.put("managedBy", above);
            unit.put("groupLeader", above);
        }
        return unit;
    }

    private static Map<String, Object> cadre(long id, int number, long unit) {
        return Map.of(
                "id",
                id,
                "name",
                "马干部",
                "idNumber",
                number(number),
                "phone",
                phone(number),
                "unitId",
                unit,
                "level",
                "COUNTY",
                "rank",
                "STAFF",
                "from",
                FROM);
    }

    private static Map<String, Object> household(long id, String village) {
        return Map.of("id", id, "divisionCode", village, "kind", "FAMILY");
    }

    private static Map<String, Object> recipient(long id, int number, long household) {
        return Map.of(
                "id",
                id,
                "householdId",
                household,
                "name",
                "牛大爷",
                "idNumber",
                number(number),
                "category",
                "DESTITUTE",
                "from",
                FROM);
    }
}
