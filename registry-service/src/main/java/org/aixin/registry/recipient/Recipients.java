package org.aixin.registry.recipient;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.PersonName;
import org.springframework.stereotype.Service;

/** Looks up recipients: what the other features ask. */
@Service
public class Recipients {

    private final RecipientMapper rows;
    private final RecipientStore recipients;
    private final FieldCipher cipher;
    private final Clock clock;

    Recipients(RecipientMapper rows, RecipientStore recipients, FieldCipher cipher, Clock clock) {
        this.rows = rows;
        this.recipients = recipients;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Those of the ids that are recipients whom the caller may see. */
    public List<RecipientName> named(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : names(rows.named(ids));
    }

    /** Those of the ids that live in these households; the caller's right to the households was checked before. */
    public List<RecipientName> namedInHouseholds(Collection<Long> ids, Collection<Long> householdIds) {
        return ids.isEmpty() || householdIds.isEmpty() ? List.of() : names(rows.namedInHouseholds(ids, householdIds));
    }

    /** The households of recipients, whoever may see them: never to be answered as such. */
    public Map<Long, Long> householdsOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.lodged(ids).stream()
                        .collect(toMap(RecipientMapper.Lodged::id, RecipientMapper.Lodged::householdId));
    }

    private List<RecipientName> names(List<RecipientMapper.Named> found) {
        var today = BusinessDays.today(clock);
        var histories = recipients.histories(
                found.stream().map(RecipientMapper.Named::id).collect(toSet()));
        return found.stream()
                .map(one -> {
                    var history = histories.get(one.id());
                    if (history == null) {
                        throw new IllegalStateException("Recipient " + one.id() + " has no history");
                    }
                    var care = history.on(today).orElse(history.last());
                    return new RecipientName(
                            one.id(),
                            PersonName.stored(cipher.open(RecipientIdentity.NAME, one.id(), one.name())),
                            care.category(),
                            care.divisionCode());
                })
                .toList();
    }
}
