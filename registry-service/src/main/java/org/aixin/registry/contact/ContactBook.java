package org.aixin.registry.contact;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps whom to call about people. It holds at once, as telephone numbers do, and every step stays. */
@Service
class ContactBook {

    private static final int LONGEST_HISTORY = 100;

    private final ContactMapper rows;
    private final ContactPersons contacts;
    private final Amendments people;
    private final Recipients files;
    private final PersonalData personalData;
    private final FieldCipher cipher;
    private final ActorNames actors;
    private final AuditTrail audit;
    private final Clock clock;

    ContactBook(
            ContactMapper rows,
            ContactPersons contacts,
            Amendments people,
            Recipients files,
            PersonalData personalData,
            FieldCipher cipher,
            ActorNames actors,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.people = people;
        this.files = files;
        this.personalData = personalData;
        this.cipher = cipher;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such person, or none that the caller may see */
    @Transactional(readOnly = true)
    public ContactView of(long recipientId) {
        Callers.current().require(Permissions.READ);
        var file = files.file(recipientId).orElseThrow(NotFound::new);
        if (isHidden(file)) {
            return new ContactView(0, null, null, null, true, List.of());
        }
        var steps = rows.steps(recipientId, LONGEST_HISTORY);
        var called = actors.named(steps.stream().map(ContactMapper.Step::doneBy).collect(toSet()));
        var history = steps.stream()
                .map(step ->
                        new ContactView.Step(step.removed(), step.doneAt(), step.doneBy(), called.get(step.doneBy())))
                .toList();
        var version = version(recipientId);
        return contacts.of(recipientId)
                .map(one -> new ContactView(
                        version,
                        one.name().masked(),
                        one.relation(),
                        one.phone().masked(),
                        false,
                        history))
                .orElseGet(() -> new ContactView(version, null, null, null, false, history));
    }

    /** @param expected how often somebody was named or removed, 0 for the first time */
    @Transactional
    public void name(long recipientId, IfMatch expected, NameContact said) {
        var version = held(recipientId, expected);
        var problems = new Problems();
        var name = problems.parsed("name", () -> personalData.name(said.name()));
        var phone = problems.parsed("phone", () -> personalData.phoneNumber(said.phone()));
        problems.refuseIfAny();
        if (name == null || phone == null) {
            throw new IllegalStateException("A problem was found and not refused");
        }
        written(
                new ContactMapper.Row(
                        recipientId,
                        version + 1,
                        cipher.seal(ContactMapper.Row.NAME, recipientId, name),
                        said.relation().strip(),
                        cipher.seal(ContactMapper.Row.PHONE, recipientId, phone)),
                ContactEvent.CONTACT_NAMED);
    }

    /** Nobody is named any more. */
    @Transactional
    public void remove(long recipientId, IfMatch expected) {
        var version = held(recipientId, expected);
        if (contacts.of(recipientId).isEmpty()) {
            throw new NotFound();
        }
        written(new ContactMapper.Row(recipientId, version + 1, null, null, null), ContactEvent.CONTACT_REMOVED);
    }

    /** Holds the person still, so that two come one after the other. */
    private long held(long recipientId, IfMatch expected) {
        Callers.current().require(Permissions.CHANGE);
        if (isHidden(people.hold(recipientId))) {
            throw new ContactOfChild();
        }
        var version = version(recipientId);
        expected.check(version);
        return version;
    }

    private void written(ContactMapper.Row row, ContactEvent event) {
        rows.keep(row);
        rows.insertStep(new ContactMapper.Step(
                row.id(),
                row.version(),
                event == ContactEvent.CONTACT_REMOVED,
                Callers.current().subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        audit.append(AuditNote.of(event).about("recipient", row.id()));
    }

    private long version(long recipientId) {
        var row = rows.find(recipientId);
        return row == null ? 0 : row.version();
    }

    private boolean isHidden(PersonalFile file) {
        return file.isUnderFourteen(BusinessDays.today(clock))
                && !Callers.current().may(Permissions.CHILD_DATA);
    }
}
