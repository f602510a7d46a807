package org.aixin.testkit.rules.planted.listenersareconsumers;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;

@Violation
@KafkaListener(topics = "aixin.planted.v1")
class CareListener {

    @KafkaHandler
    void heard(String text) {}
}
