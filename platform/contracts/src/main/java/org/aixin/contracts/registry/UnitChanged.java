package org.aixin.contracts.registry;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/**
 * A support, managed, lead or group leader unit (帮扶单位, 归口管理单位, 牵头单位, 组长单位). One unit may play several of
 * these parts; the part shows from where it hangs, not from a field.
 *
 * @param spans where the unit hung in both trees from which day, half-open, without overlap, oldest first
 */
public record UnitChanged(long id, long version, String name, UnitType type, List<Span> spans)
        implements IntegrationEvent {

    public static final String TOPIC = "aixin.unit.v1";

    /**
     * @param managedBy the unit above in the tree MANAGED_BY, null at its root
     * @param groupLeader the unit above in the tree GROUP, null at its root or outside every group
     * @param divisionCode whose office the unit belongs to
     */
    public record Span(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long managedBy,
            @Nullable Long groupLeader,
            String divisionCode) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
