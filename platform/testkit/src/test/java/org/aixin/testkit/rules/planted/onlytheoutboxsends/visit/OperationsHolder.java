package org.aixin.testkit.rules.planted.onlytheoutboxsends.visit;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.kafka.core.KafkaOperations;

@Violation
record OperationsHolder(KafkaOperations<String, byte[]> kafka) {}
