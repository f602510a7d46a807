package org.aixin.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really comes out of Logback with the configuration that all of ours include. */
class SafeLogTest {

    final LoggerContext context = new LoggerContext();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void aLogger() throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(
                new ByteArrayInputStream("<configuration><include resource=\"aixin-log.xml\"/></configuration>"
                        .getBytes(StandardCharsets.UTF_8)));
        log("%m%n%wEx");
    }

    private void log(String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        var root = context.getLogger("ROOT");
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
    }

    @ParameterizedTest
    @CsvSource({
        "number 622921190001010015 refused,           number 622***********0015 refused",
        "62990019900101123x,                          629***********123x",
        "the old one 620102600101008,                 the old one 620********1008",
        "call 13812345678 or 12000000001,             call 138****5678 or 120****0001",
        "card 6222021234567890128,                    card 622************0128",
        "身份证629900199001011234号,                    身份证629***********1234号",
        "/recipients?q=13812345678&x=1,               /recipients?q=138****5678&x=1",
        "Bearer abcdef0123456789.x sent,              Bearer [token] sent",
        "got eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln, got [token]"
    })
    void numbersAndTokensAreTakenOut(String message, String written) {
        context.getLogger("any").info("{}", message);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id 1871234567890123456 of a row",
                "at 1790000000000 ms",
                "2026-11-22T10:00:00.123456789Z",
                "622921100201 a village",
                "took 12345 ms"
            })
    void whatIsNobodysStays(String message) {
        context.getLogger("any").info(message);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(message + "\n");
    }

    @Test
    void aCallersTextBeginsNoLineOfItsOwn() {
        context.getLogger("any").warn("asked for {}", "x\r\n2026-11-22 INFO admin logged in\u001b[2J\u2028y");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("asked for x\\r\\n2026-11-22 INFO admin logged in\\u001b[2J\\u2028y\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%m%n%wEx", "%msg%n%ex", "%message%n%xThrowable"})
    void anExceptionsMessagesAreNoExceptionAndItsStackKeepsItsLines(String pattern) {
        log(pattern);
        var failure = new IllegalStateException(
                "row 622921190001010015\nforged", new IllegalArgumentException("of 13812345678"));
        failure.addSuppressed(new IllegalArgumentException("eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"));

        context.getLogger("any").error("failed", failure);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "IllegalStateException: row 622***********0015\\nforged\n",
                        "Caused by: java.lang.IllegalArgumentException: of 138****5678\n",
                        "Suppressed: java.lang.IllegalArgumentException: [token]\n",
                        "\tat org.aixin.kernel.log.SafeLogTest")
                .doesNotContain("622921190001010015", "13812345678", "eyJ", "\nforged");
    }

    @Test
    void whyAStartFailedIsToldInLines() {
        context.getLogger("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter")
                .error("a\n13812345678");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\n138****5678\n");
    }
}
