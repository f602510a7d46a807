package org.aixin.testkit.rules.planted.contractsneedonlythejdk.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.aixin.testkit.rules.planted.Violation;

@Violation
public record AnnotatedEvent(@JsonProperty("n") String name) {}
