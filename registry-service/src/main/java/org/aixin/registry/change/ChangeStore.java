package org.aixin.registry.change;

import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is personal in a change for its row, and opens it there. */
@Component
class ChangeStore {

    private final FieldCipher cipher;

    ChangeStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Nullable
    Sealed sealed(String column, long id, @Nullable Sensitive value) {
        return value == null ? null : cipher.seal(column, id, value);
    }

    /** What is said. */
    Content content(RecipientChange change) {
        return Content.parse(change.facts(), opened(RecipientChange.PERSONAL, change.id(), change.personal()));
    }

    /** What the register said before. */
    Content before(RecipientChange change) {
        return Content.parse(
                change.factsBefore(), opened(RecipientChange.PERSONAL_BEFORE, change.id(), change.personalBefore()));
    }

    @Nullable
    Sensitive note(RecipientChange change) {
        return opened(RecipientChange.NOTE, change.id(), change.note());
    }

    @Nullable
    Sensitive reason(RecipientChange change) {
        return opened(RecipientChange.REASON, change.id(), change.reason());
    }

    private @Nullable Sensitive opened(String column, long id, @Nullable Sealed sealed) {
        return sealed == null ? null : cipher.open(column, id, sealed);
    }
}
