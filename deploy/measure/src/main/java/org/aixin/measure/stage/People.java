package org.aixin.measure.stage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aixin.bench.plan.DemoCadre;
import org.aixin.bench.plan.DemoCohort;
import org.aixin.bench.plan.DemoFamily;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Refused;
import org.aixin.standalone.RunningSystem;

/**
 * Cadres of the demo who log what they did, each with a phone that came in by the real door, and never the same thing
 * twice. Thread-safe but for {@link #freshen}.
 */
public final class People {

    private static final String LOGIN = "/api/mini/v1/login";
    private static final String BINDING = "/api/mini/v1/binding";
    private static final int PHONES = 64;
    private static final int COHORTS = 8;
    private static final Duration FRESH = Duration.ofMinutes(8);
    private static final String NOTE = "今日入户走访，老人身体状况良好，住房安全，饮水用电正常，已提醒按时参保缴费。";

    private final RunningSystem system;
    private final Clock clock;
    private final List<DemoCadre> cadres = new ArrayList<>();
    private final List<DemoFamily> families = new ArrayList<>();
    private final Map<Long, Map<String, String>> phones = new HashMap<>();
    private final Map<Long, Map<String, String>> internal = new HashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final String run = "measure-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final AtomicLong keys = new AtomicLong();
    private Instant loggedIn = Instant.EPOCH;

    People(RunningSystem system, DemoPlan plan, Clock clock) {
        this.system = system;
        this.clock = clock;
        for (var cohort : across(plan.cohorts())) {
            var counted = cohort.families().stream().filter(DemoFamily::counted).toList();
            var few = cohort.cadres().stream()
                    .filter(cadre ->
                            counted.stream().anyMatch(family -> family.pairing().cadreId() == cadre.id()))
                    .limit(PHONES / COHORTS)
                    .toList();
            var ids = few.stream().map(DemoCadre::id).collect(Collectors.toSet());
            cadres.addAll(few);
            counted.stream()
                    .filter(family -> ids.contains(family.pairing().cadreId()))
                    .forEach(families::add);
        }
        // Neighbours in time should not be neighbours in the village.
        Collections.shuffle(families, new Random(1));
    }

    /** A few of them, from one end of the country to the other. */
    private static List<DemoCohort> across(List<DemoCohort> cohorts) {
        int number = Math.min(COHORTS, cohorts.size());
        return IntStream.range(0, number)
                .mapToObj(i -> cohorts.get(i * cohorts.size() / number))
                .toList();
    }

    /** Some of them, to be looked for by name and number. */
    public List<DemoCadre> known() {
        return List.copyOf(cadres);
    }

    /** How many of them there are. */
    public int number() {
        return cadres.size();
    }

    /** Renews whatever would end within the next minutes; to be called before each window. */
    public void freshen() {
        var tokens = system.internalTokens(clock);
        for (var cadre : cadres) {
            internal.put(cadre.id(), bearer(tokens.mint(Caller.cadre(cadre.id()), "visit-service")));
        }
        if (loggedIn.plus(FRESH).isAfter(clock.instant())) {
            return;
        }
        try (var line = Line.to(system.gateway())) {
            for (var cadre : cadres) {
                phones.put(cadre.id(), bearer(logIn(line, cadre)));
            }
        } catch (IOException | Refused e) {
            throw new MeasureFailed("A cadre is not let in: " + e.getMessage(), e);
        }
        loggedIn = clock.instant();
    }

    private String logIn(Line line, DemoCadre cadre) throws IOException, Refused {
        var name = "measure-" + cadre.id();
        var answer = line.post(LOGIN, Map.of(), json(Map.of("code", fresh("login-" + name))));
        if (answer.status() == 409) {
            system.wechat().phone("phone-" + name, cadre.phone());
            var number = cadre.idNumber();
            answer = line.post(
                    BINDING,
                    Map.of(),
                    json(Map.of(
                            "bindingToken", text(answer, "/bindingToken"),
                            "phoneCode", fresh("phone-" + name),
                            "idLast6", number.substring(number.length() - 6))));
        }
        return text(answer.good(), "/accessToken");
    }

    private static String fresh(String code) {
        return code + "~" + UUID.randomUUID();
    }

    private static String text(Line.Answer answer, String pointer) {
        return AixinJson.mapper().readTree(answer.body()).at(pointer).asString();
    }

    private static String json(Map<String, String> fields) {
        return AixinJson.mapper().writeValueAsString(fields);
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** Something a cadre did at a household of theirs. */
    public record Errand(long cadreId, String key, String body) {}

    /** The next; another household each time. */
    public Errand next() {
        int number = turn.getAndIncrement();
        var family = families.get(Math.floorMod(number, families.size()));
        var key = run + keys.incrementAndGet();
        return new Errand(family.pairing().cadreId(), key, body(family, number));
    }

    /** Many of one cadre, kept while there was no signal, as one body. */
    public Errand batch(int size) {
        int number = turn.getAndIncrement();
        var first = families.get(Math.floorMod(number, families.size()));
        long cadre = first.pairing().cadreId();
        var own = families.stream()
                .filter(family -> family.pairing().cadreId() == cadre)
                .toList();
        var items = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            items.add("{\"idempotencyKey\":\"" + run + keys.incrementAndGet() + "\","
                    + body(own.get(i % own.size()), number + i).substring(1));
        }
        return new Errand(cadre, "", "{\"items\":[" + String.join(",", items) + "]}");
    }

    private String body(DemoFamily family, int number) {
        return """
                {"householdId":"%d","kind":"%s","occurredAt":"%s","channel":"%s","condition":"GOOD","note":"%s",\
                "goodDeeds":[{"text":"代缴电费"}]}""".formatted(
                        family.household().id(),
                        number % 3 == 0 ? "VISIT" : "CONTACT",
                        clock.instant().minusSeconds(60),
                        number % 3 == 0 ? "ONSITE" : "PHONE",
                        NOTE);
    }

    /** What the cadre's phone sends along. */
    public Map<String, String> phone(Errand errand) {
        return known(phones, errand);
    }

    /** What the gateway would send along to visit-service. */
    public Map<String, String> internal(Errand errand) {
        return known(internal, errand);
    }

    private static Map<String, String> known(Map<Long, Map<String, String>> headers, Errand errand) {
        var known = headers.get(errand.cadreId());
        if (known == null) {
            throw new IllegalStateException("Nobody has freshened the tokens");
        }
        return known;
    }
}
