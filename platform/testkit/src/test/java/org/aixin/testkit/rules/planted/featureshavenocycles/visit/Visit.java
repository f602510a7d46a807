package org.aixin.testkit.rules.planted.featureshavenocycles.visit;

import org.aixin.testkit.rules.planted.Violation;
import org.aixin.testkit.rules.planted.featureshavenocycles.pairing.Pairing;

@Violation
public record Visit(Pairing of) {}
