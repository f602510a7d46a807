package org.aixin.miniprogram.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.miniprogram.MiniprogramIT;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyRecipientsIT extends MiniprogramIT {

    private static final String PATH = "/api/mini/v1/recipients";

    @BeforeEach
    void twoInOneHousehold() {
        PAIRING.answers(200, """
                {"items": [{"id": "31", "cadreId": "7", "householdId": "21", "recipientIds": ["11", "12"],
                            "title": "MEMBER", "from": "2024-01-01", "to": null, "status": "ACTIVE", "version": 1}],
                 "total": 1, "totalIsLowerBound": false, "page": 1, "size": 200, "next": null}""");
        REGISTRY.answers(200, """
                [{"id": "11", "kind": "RECIPIENT", "name": "张*", "category": "ORPHAN",
                  "division": {"code": "622921100201", "name": "某村"}}]""");
    }

    @Test
    void aCadreSeesWhomTheyCareForWithMaskedNames() throws Exception {
        var answer = send(asCadre(PATH));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                        {"items":[\
                        {"recipientId":"11","householdId":"21","pairingId":"31","maskedName":"张*","category":"ORPHAN",\
                        "division":{"code":"622921100201","name":"某村"}},\
                        {"recipientId":"12","householdId":"21","pairingId":"31","maskedName":null,"category":null,\
                        "division":null}],\
                        "total":2,"totalIsLowerBound":false,"page":1,"size":20,"next":null}""");
        assertThat(PAIRING.asked().uri())
                .startsWith("/internal/v1/pairings?")
                .contains("cadreId=7", "status=ACTIVE", "page=1", "size=200");
        assertThat(passport(PAIRING)).isEqualTo("cadre:7 through miniprogram-api to pairing-service");
        assertThat(REGISTRY.asked().method()).isEqualTo("POST");
        assertThat(REGISTRY.asked().uri()).isEqualTo("/internal/v1/labels");
        assertThat(REGISTRY.asked().body()).isIn("{\"ids\":[\"11\",\"12\"]}", "{\"ids\":[\"12\",\"11\"]}");
        assertThat(passport(REGISTRY)).isEqualTo("cadre:7 through miniprogram-api to registry-service");
    }

    @Test
    void onlyThePageThatIsShownIsNamed() throws Exception {
        var answer = send(asCadre(PATH + "?page=2&size=1"));

        assertThat(json(answer).get("total").asInt()).isEqualTo(2);
        assertThat(json(answer).get("items").size()).isEqualTo(1);
        assertThat(REGISTRY.asked().body()).isEqualTo("{\"ids\":[\"12\"]}");
        assertThat(json(send(asCadre(PATH + "?page=3&size=1"))).get("items").isEmpty())
                .isTrue();
    }

    @Test
    void manyPairingsAreReadToTheEnd() throws Exception {
        PAIRING.answersWith(exchange -> {
            var first = exchange.getRequestURI().getQuery().contains("page=1&")
                    || exchange.getRequestURI().getQuery().endsWith("page=1");
            var items = IntStream.range(0, first ? 200 : 3)
                    .mapToObj(i -> "{\"id\":\"1\",\"householdId\":\"2\",\"recipientIds\":[\"3\"]}")
                    .collect(Collectors.joining(","));
            StubService.send(exchange, 200, "{\"items\":[" + items + "],\"total\":203}");
        });
        assertThat(json(send(asCadre(PATH))).get("total").asInt()).isEqualTo(203);
    }

    @Test
    void whoCaresForNobodyAsksForNoNames() throws Exception {
        PAIRING.answers(200, "{\"items\":[],\"total\":0}");
        REGISTRY.answers(500, "");
        assertThat(json(send(asCadre(PATH))).get("total").asInt()).isZero();
        assertThat(REGISTRY.count()).isZero();
    }

    @Test
    void withTheRegistryDownThereAreRecipientsWithoutNames() throws Exception {
        for (var status : new int[] {500, 503}) {
            REGISTRY.answers(status, "");
            assertNameless();
        }
        REGISTRY.answersWith(exchange -> exchange.close());
        assertNameless();
    }

    @Test
    void withPairingDownThereIsNothingToShow() throws Exception {
        PAIRING.answersWith(exchange -> exchange.close());
        var answer = send(asCadre(PATH));
        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void onePersonIsShownMaskedAndOneFieldOfItWhenTheRegistryHasWrittenThatDown() throws Exception {
        REGISTRY.answers(200, """
                {"id":"11","version":3,"name":"张*","idNumber":"629***********0012","phone":"120****0001","address":"***",
                 "category":"ORPHAN","tags":[],"status":"ACTIVE","division":{"code":"622921100201","name":"某村"},
                 "householdId":"21","disabilityCertificate":null,"guardian":null,"contact":null,"underFourteen":true,
                 "childDataHidden":false,"revealable":["NAME","PHONE"],"remainingToday":50}""");
        assertThat(send(asCadre(PATH + "/11")).body()).isEqualTo("""
                        {"id":"11","householdId":"21","name":"张*","phone":"120****0001","address":"***",\
                        "category":"ORPHAN","tags":[],"status":"ACTIVE",\
                        "division":{"code":"622921100201","name":"某村"},"guardian":null,"contact":null,"underFourteen":true,\
                        "revealable":["NAME","PHONE"],"remainingToday":50}""");
        assertThat(REGISTRY.asked().uri()).isEqualTo("/internal/v1/recipients/11");

        REGISTRY.answers(200, "{\"field\":\"PHONE\",\"value\":\"12000000001\",\"remainingToday\":49}");
        var shown = asksForThePhone();
        assertThat(json(shown).get("value").asString()).isEqualTo("12000000001");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(REGISTRY.asked().uri()).isEqualTo("/internal/v1/recipients/11/reveal");
        assertThat(passport(REGISTRY)).isEqualTo("cadre:7 through miniprogram-api to registry-service");

        REGISTRY.answersWith(exchange -> exchange.close());
        assertProblem(asksForThePhone(), 503, "service-unavailable");
    }

    @Test
    void nobodyButACadreIsServed() throws Exception {
        var console =
                new Caller("console:li", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("REGISTRY_WRITE"));
        assertProblem(send(as(console, PATH)), 403, "forbidden");
    }

    private HttpResponse<String> asksForThePhone() throws Exception {
        return postAs(
                Caller.cadre(CADRE).in("session-of-7"),
                "/recipients/11/reveal",
                "{\"field\":\"PHONE\",\"purpose\":\"CONTACT\"}");
    }

    private void assertNameless() throws Exception {
        var answer = send(asCadre(PATH));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("items").size()).isEqualTo(2);
        assertThat(json(answer).get("items").get(0).get("maskedName").isNull()).isTrue();
    }
}
