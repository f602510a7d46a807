package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aixin.bench.plan.CheckDigit;
import tools.jackson.databind.JsonNode;

/** A list of people whom there are not, on its way into the register. */
final class ImportedList {

    private static final String PATH = "/api/console/v1/imports";
    private static final Set<String> AT_WORK = Set.of("CHECKING", "APPLYING");
    private static final LocalDate FIRST_BORN = LocalDate.of(1905, 1, 1);

    private final Door door;
    private final Map<String, String> office;
    private final String path;

    private ImportedList(Door door, Map<String, String> office, String path) {
        this.door = door;
        this.office = office;
        this.path = path;
    }

    /** Sent whole and checked: every row is right. */
    static ImportedList checked(Door door, Map<String, String> office, String township, int people) {
        var csv = new StringBuilder("姓名,身份证号,类别,乡镇,家庭编号\r\n");
        for (int at = 0; at < people; at++) {
            csv.append("马名单,")
                    .append(idNumber(at))
                    .append(",特困,")
                    .append(township)
                    .append(',');
            csv.append(at / 2).append("\r\n");
        }
        var content = csv.toString().getBytes(StandardCharsets.UTF_8);
        var announced = door.send(
                "POST",
                PATH,
                office,
                "{\"kind\":\"RECIPIENTS\",\"division\":\"%s\",\"fileName\":\"list.csv\",\"bytes\":%d}"
                        .formatted(township, content.length));
        assertThat(announced.status()).as(announced.body().toString()).isEqualTo(201);
        var list = new ImportedList(door, office, PATH + "/" + announced.text("/id"));
        assertThat(door.upload(list.path + "/pieces?number=0", office, content).status())
                .isEqualTo(204);
        assertThat(door.send("POST", list.path + "/completion", office, null).status())
                .isEqualTo(200);
        var checked = list.awaited(now -> !AT_WORK.contains(now.at("/state").asString()));
        assertThat(checked.at("/counts/fresh").asInt()).as(checked.toString()).isEqualTo(people);
        return list;
    }

    /** The county says that it is to be written. */
    void order() {
        var version = now().at("/version").asString();
        assertThat(door.send("POST", path + "/application", office, null, "If-Match", version)
                        .status())
                .isEqualTo(200);
    }

    /** How far it is, once that is so; whoever has to answer may be dead for a while. */
    JsonNode awaited(Predicate<JsonNode> enough) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(Door.Unanswered.class)
                .until(() -> door.get(path, office), answer -> answer.status() == 200 && enough.test(answer.body()))
                .body();
    }

    private JsonNode now() {
        var answer = door.get(path, office);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String idNumber(int at) {
        var born = FIRST_BORN.plusDays(at % 3_000).format(DateTimeFormatter.BASIC_ISO_DATE);
        var first17 = "629900%s%03d".formatted(born, 900 + at / 3_000);
        return CheckDigit.added(first17);
    }
}
