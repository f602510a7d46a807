package org.aixin.registry.division;

import java.util.List;

/**
 * What a merger or split would touch, below the division as well; nothing of it has happened.
 *
 * @param divisions below it, on that day or later
 * @param households in which somebody is in care
 * @param recipients in care
 * @param cadres who serve in its units
 * @param below where what hangs here would hang
 */
record SuccessionPreview(int divisions, int households, int recipients, int cadres, int units, List<Inherited> below) {

    /** A division, and below which successor it would hang. */
    record Inherited(DivisionName division, DivisionName successor) {}
}
