package org.aixin.testkit.rules.planted.listenersareconsumers;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.kafka.annotation.KafkaListener;

@Violation
class VisitListener {

    @KafkaListener(topics = "aixin.planted.v1")
    void heard(String text) {}
}
