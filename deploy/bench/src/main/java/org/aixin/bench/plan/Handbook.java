package org.aixin.bench.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aixin.kernel.json.AixinJson;
import tools.jackson.databind.node.ObjectNode;

/** The policy entries of the sample handbook, which say themselves what of them is still to be confirmed. */
public final class Handbook {

    private Handbook() {}

    /** Every entry with one edition since the programme began. */
    public static List<DemoPolicy> read() {
        var json = AixinJson.mapper();
        try (var stream = Objects.requireNonNull(Handbook.class.getResourceAsStream("/data/handbook.json"))) {
            var policies = new ArrayList<DemoPolicy>();
            for (var entry : json.readTree(stream).get("policies")) {
                ((ObjectNode) entry)
                        .put("id", DemoIds.POLICY.of(policies.size() + 1))
                        .put("from", DemoPlan.PROGRAMME_START.toString());
                policies.add(json.treeToValue(entry, DemoPolicy.class));
            }
            return policies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
