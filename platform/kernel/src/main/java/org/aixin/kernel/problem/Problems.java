package org.aixin.kernel.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Puts refusals and statuses into words, and tells them where no controller is left to do it. */
public class Problems {

    /** Whoever may need the answer reads Chinese, whatever language a browser or a phone claims. */
    static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;

    private static final String UNWORDED = "problem.unworded";

    private final MessageSource messages;
    private final MessageSource own = own();
    private final JsonMapper json = AixinJson.mapper();

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public Problem of(Refusal refusal) {
        if (refusal instanceof Relayed relayed) {
            return relayed.problem();
        }
        return of(refusal.status(), refusal.code(), refusal.args(), refusal.errors());
    }

    public Problem of(HttpStatusCode status, String code) {
        return of(status, code, List.of(), List.of());
    }

    Problem of(HttpStatusCode status, String code, List<Object> args, List<FieldProblem> errors) {
        var worded = errors.stream().map(this::worded).toList();
        var title = text("problem." + code + ".title", args, text(UNWORDED + ".title", List.of(), code));
        var detail = text("problem." + code + ".detail", args, text(UNWORDED + ".detail", List.of(), code));
        return new Problem(Problem.TYPE + code, title, status.value(), detail, code, worded, MDC.get(Trace.MDC_KEY));
    }

    /** Answers from a filter; an answer already on its way is left as it is. */
    public void tell(Refusal refusal, HttpServletResponse response) throws IOException {
        write(of(refusal), refusal.headers(), response);
    }

    /** Answers from a filter; an answer already on its way is left as it is. */
    public void tell(HttpStatus status, String code, HttpServletResponse response) throws IOException {
        write(of(status, code), HttpHeaders.EMPTY, response);
    }

    private void write(Problem problem, HttpHeaders headers, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }

    private FieldProblem worded(FieldProblem problem) {
        return problem.message().isEmpty()
                ? new FieldProblem(
                        problem.field(),
                        problem.code(),
                        text("field." + problem.code(), problem.args(), problem.code()))
                : problem;
    }

    private String text(String key, List<Object> args, @Nullable String otherwise) {
        // As text, for MessageFormat would write the year 2026 as 2,026.
        var texts = args.stream().map(String::valueOf).toArray();
        var text = messages.getMessage(key, texts, null, LOCALE);
        if (text == null) {
            text = own.getMessage(key, texts, otherwise, LOCALE);
        }
        return text == null ? "" : text;
    }

    private static MessageSource own() {
        var own = new ResourceBundleMessageSource();
        own.setBasename("messages/kernel");
        own.setDefaultEncoding(StandardCharsets.UTF_8.name());
        own.setFallbackToSystemLocale(false);
        return own;
    }
}
