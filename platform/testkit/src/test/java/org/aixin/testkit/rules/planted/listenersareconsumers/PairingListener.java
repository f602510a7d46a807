package org.aixin.testkit.rules.planted.listenersareconsumers;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.kafka.annotation.KafkaListener;

@Violation
class PairingListener {

    @KafkaListener(topics = "aixin.planted.v1")
    @KafkaListener(topics = "aixin.planted.v2")
    void heard(String text) {}
}
