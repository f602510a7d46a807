package org.aixin.e2e.scope;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.aixin.kernel.json.AixinJson;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;

/** Says what is wrong with an answer, if anything is: it tells of our insides, or refuses in a way that nobody documents. */
final class Judge {

    /** What the words of a stack, a query, a library or a server would be. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\tat |exception|org\\.aixin|org\\.apache|springframework|java\\.|jakarta|tools\\.jackson|fasterxml|tomcat|hibernate"
                    + "|mybatis|mariadb|mysql|hikari|lettuce|kafka|jdbc|sqlstate|select .* from |insert into|<html|\\.java:",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The only thing that is ever too busy here. */
    private static final String MEANT = "too-many-streams";

    private static final Set<String> NOT_FOR_THE_WORLD =
            Set.of("server", "x-powered-by", "x-aixin-rows", "x-evil", "x-application-context");
    private static final List<String> TOKEN_REFUSALS = List.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope");
    private static final int LONGEST_REFUSAL = 32 << 10;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** Every kind of refusal there are words for. */
    private final Set<String> kinds = kinds();

    private static Set<String> kinds() {
        var kinds = new HashSet<String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var messages = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    messages.load(reader);
                }
                messages.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("problem.") && key.endsWith(".title"))
                        .forEach(
                                key -> kinds.add(key.substring("problem.".length(), key.length() - ".title".length())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kinds.remove("unworded");
        kinds.remove("internal-error");
        return kinds;
    }

    Optional<String> wrong(Operation operation, Mutant mutant, RawDoor.Answer answer, boolean atTheGateway) {
        var status = answer.status();
        if (status == 0) {
            return Optional.of("no answer: " + answer.body());
        }
        if (answer.took().compareTo(LONGEST) > 0) {
            return Optional.of(status + " after " + answer.took());
        }
        if (atTheGateway && answer.headers().keySet().stream().anyMatch(NOT_FOR_THE_WORLD::contains)) {
            return Optional.of("it tells " + answer.headers());
        }
        if (status < 300) {
            return mutant.elsewhere() || operation.successes().contains(status)
                    ? Optional.empty()
                    : Optional.of(status + " is no success that is documented");
        }
        if (status < 400) {
            return Optional.of(status + " leads to " + answer.header("location"));
        }
        return refusal(operation, mutant, answer).map(what -> what + ": " + status + " " + shortened(answer.body()));
    }

    private Optional<String> refusal(Operation operation, Mutant mutant, RawDoor.Answer answer) {
        var status = answer.status();
        var body = answer.body();
        if (body.length() > LONGEST_REFUSAL) {
            return Optional.of("a refusal of " + body.length() + " characters");
        }
        if (INSIDES.matcher(body).find()) {
            return Optional.of("it tells of our insides");
        }
        try {
            var told = AixinJson.mapper().readTree(body);
            if (operation.isForm() && answer.header("content-type").startsWith("application/json")) {
                return status < 500 && TOKEN_REFUSALS.contains(told.at("/error").asString(""))
                        ? Optional.empty()
                        : Optional.of("no refusal of a token");
            }
            var code = told.at("/code").asString("");
            if (status >= 500 && !(status == 503 && code.equals(MEANT)) && !(status == 501 && mutant.elsewhere())) {
                return Optional.of("a failure");
            }
            if (!answer.header("content-type").equals("application/problem+json")) {
                return Optional.of("not a problem but " + answer.header("content-type"));
            }
            var whole = kinds.contains(code)
                    && told.at("/status").asInt() == status
                    && told.at("/type").asString("").endsWith(":" + code)
                    && !told.at("/title").asString("").isBlank()
                    && !told.at("/detail").asString("").isBlank()
                    && told.at("/errors").isArray()
                    && told.at("/traceId").asString("").matches("[0-9a-f]{32}");
            return whole ? Optional.empty() : Optional.of("no problem that is documented");
        } catch (JacksonException notJson) {
            return Optional.of("no JSON");
        }
    }

    static String shortened(String body) {
        return body.length() <= 400 ? body : body.substring(0, 400) + "…";
    }
}
