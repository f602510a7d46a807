package org.aixin.registry.recipient;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.timeline.Timeline;
import org.jspecify.annotations.Nullable;
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

    /** Everything about one recipient, if the caller may see the row. */
    public Optional<PersonalFile> file(long id) {
        return Optional.ofNullable(rows.filed(id)).map(this::file);
    }

    /** The same of one who lives in that household; the caller's right to the household was checked before. */
    public Optional<PersonalFile> fileInHousehold(long id, long householdId) {
        return Optional.ofNullable(rows.filedInHousehold(id, householdId)).map(this::file);
    }

    /** The same of many, by id: those whom the caller may see. */
    public Map<Long, PersonalFile> files(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = rows.filedAll(ids);
        var histories = recipients.histories(
                found.stream().map(RecipientMapper.Filed::id).toList());
        return found.stream()
                .map(one -> file(one, Objects.requireNonNull(histories.get(one.id()))))
                .collect(toMap(PersonalFile::id, Function.identity()));
    }

    private PersonalFile file(RecipientMapper.Filed filed) {
        var id = filed.id();
        return file(
                filed, Objects.requireNonNull(recipients.histories(List.of(id)).get(id)));
    }

    private PersonalFile file(RecipientMapper.Filed filed, Timeline<Recipient.Care> history) {
        var id = filed.id();
        var today = BusinessDays.today(clock);
        var care = history.on(today).orElse(history.last());
        return new PersonalFile(
                id,
                filed.version(),
                care.householdId(),
                care.divisionCode(),
                care.category(),
                care.tags(),
                care.status(),
                care.status() == RecipientStatus.EXITED ? null : leavesOn(history, today),
                care.status() == RecipientStatus.EXITED ? null : turnsOn(history, care.status(), today),
                PersonName.stored(cipher.open(RecipientIdentity.NAME, id, filed.name())),
                IdentityNumber.stored(cipher.open(RecipientIdentity.ID_NUMBER, id, filed.idNumber())),
                opened(RecipientIdentity.PHONE, id, filed.phone(), PhoneNumber::stored),
                opened(RecipientIdentity.CERTIFICATE, id, filed.disabilityCertificate(), DisabilityCertificate::stored),
                opened(RecipientIdentity.GUARDIAN_NAME, id, filed.guardianName(), PersonName::stored),
                filed.guardianRelation(),
                opened(RecipientIdentity.GUARDIAN_PHONE, id, filed.guardianPhone(), PhoneNumber::stored),
                opened(RecipientIdentity.SELF_CARE_GRADE, id, filed.selfCareGrade(), Function.identity()),
                filed.mergedInto());
    }

    private static @Nullable LocalDate leavesOn(Timeline<Recipient.Care> history, LocalDate today) {
        return history.spans().stream()
                .filter(span -> span.from().isAfter(today) && span.what().status() == RecipientStatus.EXITED)
                .map(Timeline.Held::from)
                .findFirst()
                .orElse(null);
    }

    /** When somebody who is cared for is not for a while, or whose care is paused is cared for again. */
    private static @Nullable LocalDate turnsOn(Timeline<Recipient.Care> history, RecipientStatus now, LocalDate today) {
        return history.spans().stream()
                .filter(span -> span.from().isAfter(today) && span.what().status() != now)
                .findFirst()
                .filter(span -> span.what().status() != RecipientStatus.EXITED)
                .map(Timeline.Held::from)
                .orElse(null);
    }

    private <T extends Sensitive> @Nullable T opened(
            String column, long id, @Nullable Sealed sealed, Function<Sensitive, T> typed) {
        return sealed == null ? null : typed.apply(cipher.open(column, id, sealed));
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
                    var number = cipher.open(RecipientIdentity.ID_NUMBER, one.id(), one.idNumber());
                    return new RecipientName(
                            one.id(),
                            PersonName.stored(cipher.open(RecipientIdentity.NAME, one.id(), one.name())),
                            Childhood.lasts(IdentityNumber.stored(number).bornOn(), today),
                            care.category(),
                            care.divisionCode());
                })
                .toList();
    }
}
