package org.aixin.testkit.rules.planted.onlytheoutboxsends.visit;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.kafka.core.KafkaTemplate;

@Violation
record TemplateHolder(KafkaTemplate<String, byte[]> kafka) {}
