package org.aixin.registry.recipient;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateKeys;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recipients for projections that are built or compared. */
@Component
class RecipientStates implements StateSource {

    private final RecipientStore recipients;
    private final RecipientMapper rows;

    RecipientStates(RecipientStore recipients, RecipientMapper rows) {
        this.recipients = recipients;
        this.rows = rows;
    }

    @Override
    public String aggregate() {
        return "recipient";
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecipientChanged> after(@Nullable String afterKey, int size) {
        return recipients.after(afterKey == null ? 0 : Long.parseLong(afterKey), size).stream()
                .map(Recipient::event)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecipientChanged> of(Collection<String> keys) {
        return recipients.of(StateKeys.ids(keys)).stream().map(Recipient::event).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Digest> digests() {
        return rows.digests();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return rows.versions(bucket, afterKey == null ? null : Long.valueOf(afterKey), size);
    }
}
