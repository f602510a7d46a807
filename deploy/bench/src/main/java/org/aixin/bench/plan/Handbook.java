package org.aixin.bench.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.json.AixinJson;

/** The policy entries of the sample handbook. */
public final class Handbook {

    private Handbook() {}

    private record Entries(List<Entry> policies) {}

    private record Entry(
            String id, String title, String category, String summary, List<RecipientCategory> recipient_classes) {}

    /** Every entry with one edition since the programme began. */
    public static List<DemoPolicy> read() {
        try (var stream = Objects.requireNonNull(Handbook.class.getResourceAsStream("/data/policies.json"))) {
            var policies = new ArrayList<DemoPolicy>();
            for (var entry : AixinJson.mapper().readValue(stream, Entries.class).policies()) {
                policies.add(new DemoPolicy(
                        DemoIds.POLICY.of(policies.size() + 1),
                        entry.id(),
                        entry.category(),
                        entry.title(),
                        entry.summary(),
                        EnumSet.copyOf(entry.recipient_classes()),
                        DemoPlan.PROGRAMME_START));
            }
            return policies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
