package org.aixin.kernel.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** {@code %m}, without anybody's numbers and in one line. */
public class SafeMessage extends MessageConverter {

    /** Spring Boot's words of why it did not start, written to be read by people in several lines. */
    private static final String START_FAILED = "org.springframework.boot.diagnostics.";

    @Override
    public String convert(ILoggingEvent event) {
        var message = super.convert(event);
        return event.getLoggerName().startsWith(START_FAILED) ? Redaction.numbers(message) : Redaction.of(message);
    }
}
