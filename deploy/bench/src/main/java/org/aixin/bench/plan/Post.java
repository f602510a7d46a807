package org.aixin.bench.plan;

import org.aixin.contracts.registry.CadreLevel;

/** A unit that sends cadres to families, and the level these cadres are of. */
record Post(long unitId, CadreLevel level) {}
