package org.aixin.testkit.rules.clean.note;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.aixin.testkit.rules.clean.contracts.NoteChanged;
import org.aixin.testkit.rules.clean.outbox.OutboxRelay;

class Notebook {

    private final NoteMapper notes;
    private final OutboxRelay outbox;
    private final Clock clock;

    Notebook(NoteMapper notes, OutboxRelay outbox, Clock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.clock = clock;
    }

    String text(long id) {
        return notes.text(id) + LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    void change(String key) {
        var changed = new NoteChanged(key, 1, Instant.now(clock));
        outbox.send(changed.key(), changed.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @SuppressWarnings("JavaUtilDate")
    Date forALibrary() {
        return Date.from(clock.instant());
    }
}
