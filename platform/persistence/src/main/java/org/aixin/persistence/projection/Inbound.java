package org.aixin.persistence.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a batch of Kafka records as events. What cannot be read is parked in a table of its own, counted and logged, and
 * the rest goes on: a later version of the same aggregate heals what was parked.
 */
public class Inbound {

    private static final Logger log = LoggerFactory.getLogger(Inbound.class);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_KEY = 200;

    private final JsonMapper json;
    private final ParkedEventMapper parked;
    private final TransactionTemplate ownTransaction;
    private final Counter parkedTotal;

    Inbound(JsonMapper json, ParkedEventMapper parked, PlatformTransactionManager transactions, MeterRegistry meters) {
        this.json = json;
        this.parked = parked;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.parkedTotal = Counter.builder("events.parked")
                .description("Events that could not be read and wait for an operator")
                .register(meters);
    }

    /**
     * The events of the batch: the newest version per key, in key order.
     *
     * @param records of one topic
     */
    public <E extends IntegrationEvent> List<E> read(List<ConsumerRecord<String, byte[]>> records, Class<E> type) {
        var events = new ArrayList<E>();
        for (var message : records) {
            var event = parse(message, type);
            if (event != null) {
                events.add(event);
            }
        }
        return VersionGate.newestPerKey(events);
    }

    private <E extends IntegrationEvent> @Nullable E parse(ConsumerRecord<String, byte[]> message, Class<E> type) {
        if (message.value() == null) {
            park(message, "no value");
            return null;
        }
        try {
            var event = json.readValue(message.value(), type);
            if (event == null || !event.key().equals(message.key()) || event.version() < 1) {
                park(message, "key or version does not fit the body");
                return null;
            }
            return event;
        } catch (JacksonException | NullPointerException unreadable) {
            park(message, String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private void park(ConsumerRecord<String, byte[]> message, String reason) {
        ownTransaction.executeWithoutResult(transaction -> parked.park(
                message.topic(),
                message.partition(),
                message.offset(),
                shortened(message.key(), LONGEST_KEY),
                message.value(),
                String.valueOf(shortened(reason, LONGEST_REASON))));
        parkedTotal.increment();
        log.error("Parked an unreadable event: {}-{}@{}", message.topic(), message.partition(), message.offset());
    }

    private static @Nullable String shortened(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
