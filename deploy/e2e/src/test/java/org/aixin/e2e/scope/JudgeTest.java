package org.aixin.e2e.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted in an answer is found, so that an answer in which nothing is found holds nothing. */
class JudgeTest {

    private static final String PROBLEM = """
            {"type":"urn:aixin:problem:%1$s","title":"填写有误","status":400,"detail":"请更正。","code":"%1$s","errors":[],\
            "traceId":"0123456789abcdef0123456789abcdef"}""";

    private final Judge judge = new Judge();
    private final List<Operation> operations = Operation.all(Table.read("doors.txt"));
    private final Operation operation = operations.stream()
            .filter(one -> one.toString().equals("POST /api/mini/v1/care-records"))
            .findAny()
            .orElseThrow();
    private final Mutant mutant = new Mutant("something", "POST", "/api/mini/v1/care-records", List.of(), null, false);

    @Test
    void aRefusalAsItIsDocumentedIsRight() {
        assertThat(judge.wrong(operation, mutant, refused(PROBLEM.formatted("validation-failed")), true))
                .isEmpty();
        assertThat(judge.wrong(operation, mutant, answer(201, "application/json", "{}"), true))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{}",
                "{\"code\":\"validation-failed\",\"status\":400}",
                "<html><h1>HTTP Status 400</h1></html>"
            })
    void whatIsNoProblemIsFound(String body) {
        assertThat(judge.wrong(operation, mutant, refused(body), true)).isPresent();
    }

    @Test
    void aKindThatNobodyPutIntoWordsIsFound() {
        assertThat(judge.wrong(operation, mutant, refused(PROBLEM.formatted("made-up")), true))
                .isPresent();
        assertThat(judge.wrong(operation, mutant, refused(PROBLEM.formatted("internal-error")), true))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException",
                "org.aixin.visit.CareRecord",
                "Duplicate entry in select id from care_record",
                "(conn=7) MariaDB",
                "at JsonMapper.java:77"
            })
    void whatTellsOfOurInsidesIsFound(String inside) {
        var problem = PROBLEM.formatted("validation-failed").replace("请更正。", inside);
        assertThat(judge.wrong(operation, mutant, refused(problem), true)).isPresent();
    }

    @Test
    void failuresSilenceRedirectionsAndHeadersOfOursAreFound() {
        var failed = PROBLEM.formatted("service-unavailable").replace("\"status\":400", "\"status\":503");
        assertThat(judge.wrong(operation, mutant, answer(503, "application/problem+json", failed), true))
                .isPresent();
        assertThat(judge.wrong(operation, mutant, answer(0, "", ""), true)).isPresent();
        assertThat(judge.wrong(operation, mutant, answer(302, "", ""), true)).isPresent();
        assertThat(judge.wrong(operation, mutant, answer(200, "application/json", "{}"), true))
                .isPresent();
        var telling = new RawDoor.Answer(201, Map.of("server", "Tomcat"), "{}", Duration.ZERO);
        assertThat(judge.wrong(operation, mutant, telling, true)).isPresent();
    }

    @Test
    void theSameSeedAsksTheSameOfEveryOperation() {
        assertThat(operations).hasSizeGreaterThan(80);
        UnaryOperator<String> same = text -> text.replace("$jwk", "{}").replaceAll("\\$[a-z-]+", "1");
        for (var one : operations) {
            var asked = Mutations.of(one, same, new Random(7));
            assertThat(asked).as("%s", one).hasSizeGreaterThan(30);
            assertThat(asked.toString())
                    .isEqualTo(Mutations.of(one, same, new Random(7)).toString());
        }
        var known = operations.stream()
                .mapToInt(one -> Mutations.of(one, same, new Random(7)).size())
                .sum();
        assertThat(known).isGreaterThan(5_000);
    }

    private static RawDoor.Answer refused(String body) {
        return answer(400, "application/problem+json", body);
    }

    private static RawDoor.Answer answer(int status, String type, String body) {
        return new RawDoor.Answer(status, Map.of("content-type", type), body, Duration.ZERO);
    }
}
