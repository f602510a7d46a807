package org.aixin.contracts.registry;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/**
 * A support, managed, lead or group leader unit (帮扶单位, 归口管理单位, 牵头单位, 组长单位). One unit may play several of
 * these parts; the part shows from where it hangs, not from a field.
 *
 * @param name what it is called last
 * @param spans where the unit hung in both trees from which day, half-open, without overlap, oldest first
 * @param successions what took its place on a merger, empty while it lives
 */
public record UnitChanged(
        long id, long version, String name, UnitType type, List<Span> spans, List<Succession> successions)
        implements IntegrationEvent {

    public static final String TOPIC = "aixin.unit.v1";

    public UnitChanged {
        successions = orNone(successions);
    }

    /** Of a unit that lives. */
    public UnitChanged(long id, long version, String name, UnitType type, List<Span> spans) {
        this(id, version, name, type, spans, List.of());
    }

    /**
     * @param managedBy the unit above in the tree MANAGED_BY, null at its root
     * @param groupLeader the unit above in the tree GROUP, null at its root or outside every group
     * @param divisionCode whose office the unit belongs to
     * @param name what it was called then; null in events from before names had days, when it was called as it is now
     * @param assistedCounties the counties that the unit helps as a whole, beside what its cadres do
     */
    public record Span(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long managedBy,
            @Nullable Long groupLeader,
            String divisionCode,
            @Nullable String name,
            List<String> assistedCounties) {

        public Span {
            assistedCounties = orNone(assistedCounties);
        }

        public Span(
                LocalDate from,
                @Nullable LocalDate to,
                @Nullable Long managedBy,
                @Nullable Long groupLeader,
                String divisionCode) {
            this(from, to, managedBy, groupLeader, divisionCode, null, List.of());
        }
    }

    /** From that day on the successor stands for it. */
    public record Succession(LocalDate from, long successorId) {}

    /** What it was called in that span. */
    public String nameIn(Span span) {
        return span.name() == null ? name : span.name();
    }

    // Events of yesterday came without.
    private static <T> List<T> orNone(@Nullable List<T> told) {
        return told == null ? List.of() : List.copyOf(told);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
