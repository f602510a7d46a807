package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aixin.bench.access.DemoRole;
import org.aixin.bench.plan.CheckDigit;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whoever is entered, becomes another, moves, leaves and comes back, and whatever becomes of the families and places they live
 * in and of the units that care for them, in whatever order: the figures are those of a recount.
 */
class RegistrySequencesE2E {

    /** Another one: {@code -Daixin.seed=7}. */
    private static final long SEED = Long.getLong("aixin.seed", 20_261_126L);

    private static final int STEPS = 15;
    private static final String PROVINCE = "620000";
    private static final String TOWNSHIP = "622921100";
    /** Villages are moved between the two. */
    private static final String NEIGHBOUR = "622921198";

    private static final String CHANGES = "/api/console/v1/recipient-changes";
    private static final List<String> CATEGORIES =
            List.of("ORPHAN", "DE_FACTO_UNATTENDED_CHILD", "DESTITUTE", "RESETTLEMENT");
    private static final Caller LOADER =
            new Caller("console:loader", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("REGISTRY_WRITE"));

    static Demo demo;
    static EveryNode nodes;
    static Recount recount;
    static Door registry;
    static Map<String, String> clerk;
    static Map<String, String> official;
    static Map<String, String> unitOfCadre;
    static String topUnit;
    /** Numbers of people, villages and units made here are used once. */
    static int made;

    private Random random = new Random(SEED);

    /** Answers what was done, for whoever has to understand a failure. */
    private interface Step {
        String take();
    }

    @BeforeAll
    static void theTownshipIsLoaded() {
        demo = Demo.start("registry-sequences", Form.ONE_JVM, 1);
        nodes = new EveryNode(demo, BusinessDays.today(Clock.systemUTC()).getYear());
        recount = new Recount(demo);
        registry = Door.at(demo.system.url(Deployable.REGISTRY));
        clerk = demo.console(DemoRole.COUNTY);
        official = demo.console(DemoRole.CIVIL_AFFAIRS);
        unitOfCadre = new TreeMap<>(demo.plan().cadres().stream()
                .collect(Collectors.toMap(cadre -> Long.toString(cadre.id()), cadre -> Long.toString(cadre.unitId()))));
        topUnit = Long.toString(demo.plan().units().get(0).id());
        open(NEIGHBOUR, "邻镇", DivisionLevel.TOWNSHIP, "622921");
    }

    @AfterAll
    static void andStops() {
        demo.close();
    }

    @RepeatedTest(6)
    void afterAnySequenceTheFiguresAreThoseOfARecount(RepetitionInfo turn) {
        random = new Random(SEED + turn.getCurrentRepetition());
        var flows = flows();
        List<Step> possible = List.of(
                this::enter,
                this::enter,
                this::changeCategory,
                this::changeCategory,
                this::move,
                this::move,
                this::leave,
                this::leave,
                this::comeBack,
                this::comeBack,
                this::mergeHouseholds,
                this::mergeHouseholds,
                this::splitHousehold,
                this::splitHousehold,
                this::openVillage,
                this::mergeVillages,
                this::splitVillage,
                this::moveVillage,
                this::moveUnit,
                this::splitUnit);
        var done = new ArrayList<String>();
        for (var step = 0; step < STEPS; step++) {
            done.add(pick(possible).take());
        }

        var what = "seed %d, turn %d: %s".formatted(SEED, turn.getCurrentRepetition(), done);
        System.out.println("  " + what);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(nodes.below("divisions", PROVINCE, "", Recount.People::of, Recount.People.NOBODY))
                    .as(what)
                    .isEqualTo(recount.divisions(PROVINCE));
            for (var tree : List.of("MANAGED_BY", "GROUP")) {
                assertThat(nodes.below(
                                "units", topUnit, "tree=" + tree + "&", Recount.People::of, Recount.People.NOBODY))
                        .as(tree + " " + what)
                        .isEqualTo(recount.units(topUnit, tree, unitOfCadre));
            }
            assertThat(misfits()).as(what).isEmpty();
        });
        assertThat(flows()).as("what was done for them stays done: " + what).isEqualTo(flows);
        assertThat(reconciled()).as(what).isZero();
    }

    private String enter() {
        var number = ++made;
        var village = pick(villages());
        var category = pick(CATEGORIES);
        var change = proposed("""
                {"type":"ADD","name":"马新来","idNumber":"%s","category":"%s","divisionCode":"%s"}""".formatted(
                        CheckDigit.added("6299001980%04d%03d".formatted(101 + number / 400 * 100, 100 + number % 400)),
                        category,
                        village));
        return "entered %s in %s as %s".formatted(confirmed(change).text("/person/id"), village, category);
    }

    private String changeCategory() {
        var person = pick(inCare(true));
        var category = pick(CATEGORIES.stream()
                .filter(one -> !one.equals(person.category().name()))
                .toList());
        confirmed(proposed(ofPerson("CATEGORY_ADJUST", person, "\"category\":\"" + category + "\"")));
        return "%s became %s".formatted(person.id(), category);
    }

    private String move() {
        var person = pick(inCare(true));
        var village = pick(
                villages().stream().filter(one -> !one.equals(person.village())).toList());
        proposed(ofPerson("MODIFY", person, "\"divisionCode\":\"" + village + "\""));
        return "%s moved to %s".formatted(person.id(), village);
    }

    private String leave() {
        var person = pick(inCare(true));
        confirmed(proposed(ofPerson("EXIT", person, "\"exitReason\":\"MOVED_OUT\"")));
        return person.id() + " left";
    }

    private String comeBack() {
        var gone = inCare(false);
        if (gone.isEmpty()) {
            return "nobody to come back";
        }
        var person = pick(gone);
        confirmed(proposed(ofPerson("RE_ENTRY", person, "\"category\":\"" + pick(CATEGORIES) + "\"")));
        return person.id() + " came back";
    }

    private String mergeHouseholds() {
        var all = families();
        var into = pick(all);
        var from = pick(all.stream().filter(one -> !one.equals(into)).toList());
        done(
                "households/" + into + "/mergers",
                "households/" + into,
                "{\"otherId\":\"%s\",\"otherVersion\":%s}".formatted(from, version("households/" + from)));
        return "household %s went up in %s".formatted(from, into);
    }

    /** Of which some make one of their own, in any village, with the same cadre or without one. */
    private String splitHousehold() {
        var together = inCare(true).stream()
                .collect(Collectors.groupingBy(Recount.Listed::household, TreeMap::new, Collectors.toList()));
        var several = families().stream()
                .filter(one -> together.getOrDefault(one, List.of()).size() > 1)
                .toList();
        if (several.isEmpty()) {
            return "no household of several";
        }
        var household = pick(several);
        var people = together.getOrDefault(household, List.of());
        var going = people.subList(0, 1 + random.nextInt(people.size() - 1)).stream()
                .map(Recount.Listed::id)
                .toList();
        var village = pick(villages());
        done(
                "households/" + household + "/splits",
                "households/" + household,
                "{\"recipientIds\":%s,\"divisionCode\":\"%s\",\"sameCadre\":%s}"
                        .formatted(quoted(going), village, random.nextBoolean()));
        return "%s of household %s made one of their own in %s".formatted(going, household, village);
    }

    private String splitVillage() {
        var village = pick(villages());
        var township = village.substring(0, TOWNSHIP.length());
        var parts = new ArrayList<String>();
        for (var part = 0; part < 2; part++) {
            var code = "%s%03d".formatted(township, 300 + ++made);
            open(code, "分村" + made, DivisionLevel.VILLAGE, township);
            parts.add(code);
        }
        done(
                "divisions/" + village + "/successions",
                "divisions/" + village,
                "{\"from\":\"%s\",\"successors\":%s,\"rest\":\"%s\"}"
                        .formatted(BusinessDays.today(Clock.systemUTC()), quoted(parts), pick(parts)));
        return "split %s into %s".formatted(village, parts);
    }

    /** Into two new ones below the first; half of its cadres are named, the others go with the rest. */
    private String splitUnit() {
        var unit = pick(unitOfCadre.values().stream()
                .distinct()
                .filter(one -> !one.equals(topUnit))
                .sorted()
                .toList());
        var place = demo.door.get("/api/console/v1/units/" + unit, demo.office).body();
        var parts = new ArrayList<String>();
        for (var part = 0; part < 2; part++) {
            var answer = demo.door.send(
                    "POST",
                    "/api/console/v1/units",
                    demo.office,
                    "{\"name\":\"分设单位%d\",\"type\":\"SCHOOL\",\"managedBy\":\"%s\",\"groupLeader\":\"%s\",\"divisionCode\":\"%s\",\"from\":\"2023-05-12\"}"
                            .formatted(
                                    ++made,
                                    topUnit,
                                    topUnit,
                                    place.at("/division/code").asString()));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            parts.add(answer.text("/id"));
        }
        var cadres = unitOfCadre.entrySet().stream()
                .filter(one -> one.getValue().equals(unit))
                .map(Map.Entry::getKey)
                .toList();
        var named = cadres.subList(0, cadres.size() / 2);
        done(
                "units/" + unit + "/successions",
                "units/" + unit,
                "{\"from\":\"%s\",\"successorIds\":%s,\"restId\":\"%s\",\"cadres\":[%s]}"
                        .formatted(
                                BusinessDays.today(Clock.systemUTC()),
                                quoted(parts),
                                parts.get(0),
                                named.stream()
                                        .map(cadre -> "{\"cadreId\":\"%s\",\"successorId\":\"%s\"}"
                                                .formatted(cadre, parts.get(1)))
                                        .collect(Collectors.joining(","))));
        cadres.forEach(cadre -> unitOfCadre.put(cadre, parts.get(named.contains(cadre) ? 1 : 0)));
        return "split unit %s into %s".formatted(unit, parts);
    }

    /** In which somebody is in care; a home that cares for many is none. */
    private static List<String> families() {
        var inCare = inCare(true).stream().map(Recount.Listed::household).collect(Collectors.toSet());
        var families = new ArrayList<String>();
        var cursor = "";
        do {
            var page = demo.door
                    .get("/api/console/v1/households?kind=FAMILY&size=200" + cursor, demo.office)
                    .body();
            page.at("/items").forEach(row -> families.add(row.at("/id").asString()));
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        families.retainAll(inCare);
        return families;
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static String version(String read) {
        return demo.door.get("/api/console/v1/" + read, demo.office).text("/version");
    }

    /** By an office at the door. */
    private static void done(String write, String read, String said) {
        var answer = demo.door.send("POST", "/api/console/v1/" + write, demo.office, said, "If-Match", version(read));
        assertThat(answer.status()).as(write + " " + said + " " + answer.body()).isLessThan(300);
    }

    private String openVillage() {
        var code = "%s%03d".formatted(pick(List.of(TOWNSHIP, NEIGHBOUR)), 300 + ++made);
        open(code, "新村" + made, DivisionLevel.VILLAGE, code.substring(0, TOWNSHIP.length()));
        return "opened " + code;
    }

    private String mergeVillages() {
        var all = villages();
        var from = pick(all);
        var into = pick(all.stream().filter(one -> !one.equals(from)).toList());
        changed("divisions/" + from, "divisions/" + from + "/spans", "\"successors\":[\"" + into + "\"]");
        return "merged %s into %s".formatted(from, into);
    }

    private String moveVillage() {
        var village = pick(villages());
        var township = pick(List.of(TOWNSHIP, NEIGHBOUR));
        changed("divisions/" + village, "divisions/" + village + "/spans", "\"parentCode\":\"" + township + "\"");
        return "put %s below %s".formatted(village, township);
    }

    /** Below another one that is not below it itself, which is refused elsewhere. */
    private String moveUnit() {
        var unit = Long.parseLong(
                pick(unitOfCadre.values().stream().distinct().sorted().toList()));
        if (Long.toString(unit).equals(topUnit)) {
            return "the first unit stays";
        }
        var path = "units/" + unit;
        var place = demo.door.get("/api/console/v1/" + path, demo.office).body();
        changed(
                path,
                path + "/spans",
                "\"managedBy\":%s,\"groupLeader\":%s,\"divisionCode\":\"%s\""
                        .formatted(topUnit, topUnit, place.at("/division/code").asString()));
        return "put unit %d below the first".formatted(unit);
    }

    private static void open(String code, String name, DivisionLevel level, String parent) {
        var answer =
                registry.send("POST", "/internal/v1/divisions", loader(), """
                [{"code":"%s","name":"%s","level":"%s","parentCode":"%s","from":"2023-05-12"}]""".formatted(code, name, level, parent));
        assertThat(answer.status()).as(code + " " + answer.body()).isLessThan(300);
    }

    private static void changed(String read, String write, String said) {
        var version = demo.door.get("/api/console/v1/" + read, demo.office).text("/version");
        var answer = registry.send(
                "POST",
                "/internal/v1/" + write,
                loader(),
                "{\"from\":\"%s\",%s}".formatted(BusinessDays.today(Clock.systemUTC()), said),
                "If-Match",
                version);
        assertThat(answer.status()).as(write + " " + said + " " + answer.body()).isLessThan(300);
    }

    private static Map<String, String> loader() {
        var token = demo.system.internalTokens(Clock.systemUTC()).mint(LOADER, Deployable.REGISTRY.title());
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String ofPerson(String type, Recount.Listed person, String said) {
        var version = demo.door
                .get("/api/console/v1/recipients/" + person.id(), official)
                .text("/version");
        return "{\"type\":\"%s\",\"recipientId\":\"%s\",\"recipientVersion\":%s,%s}"
                .formatted(type, person.id(), version, said);
    }

    private static Door.Answer proposed(String change) {
        var answer = demo.door.send("POST", CHANGES, clerk, change);
        assertThat(answer.status()).as(change + " " + answer.body()).isEqualTo(201);
        return answer;
    }

    private static Door.Answer confirmed(Door.Answer change) {
        var answer = demo.door.send(
                "POST",
                CHANGES + "/" + change.text("/id") + "/approval",
                official,
                "{}",
                "If-Match",
                change.text("/version"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private static List<Recount.Listed> inCare(boolean now) {
        return recount.everybody().stream().filter(one -> one.inCare() == now).toList();
    }

    private static List<String> villages() {
        var villages = new ArrayList<String>();
        for (var township : List.of(TOWNSHIP, NEIGHBOUR)) {
            demo.door
                    .get("/api/console/v1/divisions/" + township + "/children", demo.office)
                    .body()
                    .forEach(village -> villages.add(village.at("/code").asString()));
        }
        return villages;
    }

    /** Where pairings do not fit the people as they live: one cadre for each household and person, and for all of a household. */
    private static List<String> misfits() {
        var misfits = new ArrayList<String>();
        var coveredIn = new HashMap<String, Set<String>>();
        var covered = new HashSet<String>();
        var cursor = "";
        do {
            var page = demo.door
                    .get("/api/console/v1/pairings?status=ACTIVE&size=200" + cursor, demo.office)
                    .body();
            for (var pairing : page.at("/items")) {
                var household = pairing.at("/householdId").asString();
                var people = pairing.at("/recipientIds")
                        .valueStream()
                        .map(id -> id.asString())
                        .collect(Collectors.toSet());
                if (coveredIn.put(household, people) != null) {
                    misfits.add("two pairings of household " + household);
                }
                people.stream().filter(id -> !covered.add(id)).forEach(id -> misfits.add("two pairings of " + id));
            }
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        for (var person : inCare(true)) {
            var here = coveredIn.getOrDefault(person.household(), Set.of());
            if (!here.contains(person.id()) && (!here.isEmpty() || covered.contains(person.id()))) {
                misfits.add(person.id() + " of household " + person.household() + " is not covered there");
            }
        }
        return misfits;
    }

    /** What was done for people, which no change of the register undoes. */
    private static Map<String, Long> flows() {
        var metrics = nodes.ask("divisions/" + PROVINCE).at("/metrics");
        var flows = new LinkedHashMap<String, Long>();
        for (var metric : List.of("/contacts/events", "/visits/events", "/contacts/personTimes", "/aid/cashFen")) {
            flows.put(metric, metrics.at(metric).asLong());
        }
        return flows;
    }

    /** The product's own recount: how many differences it found. */
    private static int reconciled() {
        var path = "/api/console/v1/statistics/reconciliation";
        var before = demo.door.get(path, demo.office).text("/id");
        demo.door.send("POST", path, demo.office, null);
        var run = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> demo.door.get(path, demo.office).body(),
                        now -> !now.at("/id").asString().equals(before)
                                && now.at("/finishedAt").isString()
                                && now.at("/scope").asString().equals("FULL"));
        assertThat(run.at("/failure").isNull()).as(run.toString()).isTrue();
        return run.at("/found").asInt();
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
