package org.aixin.testkit.rules.clean.contracts;

import java.time.Instant;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

public record NoteChanged(
        String key, long version, @Nullable Instant at) implements IntegrationEvent {

    @Override
    public String topic() {
        return "aixin.note.v1";
    }
}
