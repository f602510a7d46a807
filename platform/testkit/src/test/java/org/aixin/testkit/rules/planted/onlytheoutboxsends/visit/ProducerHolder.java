package org.aixin.testkit.rules.planted.onlytheoutboxsends.visit;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.kafka.clients.producer.KafkaProducer;

@Violation
record ProducerHolder(KafkaProducer<String, byte[]> kafka) {}
