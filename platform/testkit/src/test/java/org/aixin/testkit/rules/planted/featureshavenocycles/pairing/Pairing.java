package org.aixin.testkit.rules.planted.featureshavenocycles.pairing;

import org.aixin.testkit.rules.planted.Violation;
import org.aixin.testkit.rules.planted.featureshavenocycles.visit.Visit;

@Violation
public record Pairing(Visit latest) {}
