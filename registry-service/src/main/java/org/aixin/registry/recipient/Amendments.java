package org.aixin.registry.recipient;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.registry.batch.FirstDay;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.category.EnabledCategories;
import org.aixin.registry.household.Households;
import org.aixin.registry.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what the register says of people, one person at a time. What stands against it is found by the same look
 * whether it is only proposed or takes effect.
 */
@Service
public class Amendments {

    private final RecipientRegister register;
    private final RecipientStore recipients;
    private final AmendmentMapper amended;
    private final Recipients files;
    private final RecipientIdentities identities;
    private final Households households;
    private final Office office;
    private final EnabledCategories enabled;
    private final PersonalData personalData;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Outbox outbox;
    private final ApplicationEventPublisher moves;
    private final Clock clock;

    Amendments(
            RecipientRegister register,
            RecipientStore recipients,
            AmendmentMapper amended,
            Recipients files,
            RecipientIdentities identities,
            Households households,
            Office office,
            EnabledCategories enabled,
            PersonalData personalData,
            FieldCipher cipher,
            BlindIndex index,
            Outbox outbox,
            ApplicationEventPublisher moves,
            Clock clock) {
        this.register = register;
        this.recipients = recipients;
        this.amended = amended;
        this.files = files;
        this.identities = identities;
        this.households = households;
        this.office = office;
        this.enabled = enabled;
        this.personalData = personalData;
        this.cipher = cipher;
        this.index = index;
        this.outbox = outbox;
        this.moves = moves;
        this.clock = clock;
    }

    /** The person as of then, and what would be stored. */
    private record Prepared(Recipient next, @Nullable RecipientIdentity identity) {}

    /**
     * Holds the person still until the transaction ends.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonalFile hold(long id) {
        if (recipients.lock(id).isEmpty()) {
            throw new NotFound();
        }
        return files.file(id).orElseThrow(NotFound::new);
    }

    /** Those of the ids whom the caller may see. */
    public List<KnownByName> named(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : amended.lined(ids).stream()
                        .map(one -> new KnownByName(
                                one.id(),
                                one.version(),
                                PersonName.stored(cipher.open(RecipientIdentity.NAME, one.id(), one.name())),
                                IdentityNumber.stored(
                                        cipher.open(RecipientIdentity.ID_NUMBER, one.id(), one.idNumber()))))
                        .toList();
    }

    /**
     * Finds what stands against it.
     *
     * @param file the person, whom the caller was found to see
     * @return whether where or why the person is cared for would become different
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean check(PersonalFile file, Amendment amendment, Problems problems) {
        var recipient = recipients.of(List.of(file.id())).stream().findFirst().orElseThrow(NotFound::new);
        var prepared = prepared(recipient, file, amendment, problems);
        return !prepared.next().cares().equals(recipient.cares());
    }

    /**
     * From now on it is so, and told to everybody.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored apply(long id, Amendment amendment, Problems problems) {
        Callers.current().require(Permissions.WRITE);
        var recipient = recipients.lock(id).orElseThrow(NotFound::new);
        var file = files.file(id).orElseThrow(NotFound::new);
        var prepared = prepared(recipient, file, amendment, problems);
        problems.refuseIfAny();
        if (prepared.identity() != null) {
            amended.identify(id, prepared.identity());
        }
        recipients.update(prepared.next());
        outbox.append(prepared.next().event());
        moves.publishEvent(new RecipientMoved(id, prepared.next().cares().last().divisionCode()));
        return new Stored(id, prepared.next().version());
    }

    /**
     * Finds what stands against an entry, but for the household where that is still to be made.
     *
     * @param newHouseholdIn where it is to be made; null where one is named
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkEntry(RegisterRecipient entry, @Nullable String newHouseholdIn, Problems problems) {
        var place = newHouseholdIn == null
                ? households.openIn(List.of(entry.householdId())).get(entry.householdId())
                : newHouseholdIn;
        if (place == null) {
            problems.add("householdId", "unknown-household", entry.householdId());
        } else {
            enabled.check(place, entry.categories(), "category", problems);
        }
        FirstDay.check(entry.from(), clock, problems);
        var sealed = identities.seal(0, entry, "", problems);
        if (sealed != null) {
            refuseHeld(sealed.idNumberIndex(), null, problems);
        }
    }

    /** The person is in the register from now on, and that is told to everybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored enter(RegisterRecipient entry, Problems problems) {
        checkEntry(entry, null, problems);
        problems.refuseIfAny();
        return register.register(List.of(entry)).get(0);
    }

    /** The keyed hash of the number that somebody would be entered with; null where it is malformed. */
    public Optional<String> indexOf(Sensitive idNumber) {
        return Optional.ofNullable(new Problems().parsed("idNumber", () -> personalData.identityNumber(idNumber)))
                .map(number -> index.of(RecipientIdentity.ID_NUMBER, number));
    }

    /** The office of a place as people name it: county and township. */
    public String office(String divisionCode) {
        return office.of(divisionCode);
    }

    private Prepared prepared(Recipient recipient, PersonalFile file, Amendment amendment, Problems problems) {
        var care = amendment.care();
        FirstDay.check(care.from(), clock, problems);
        checkStanding(recipient, care, amendment.resumes(), problems);
        var place =
                care.householdId() == null && care.divisionCode() == null ? null : register.placeAfter(care, problems);
        if (!care.saysNothing()) {
            register.checkCategories(recipient, care, place, problems);
        }
        return new Prepared(
                care.saysNothing() ? recipient.raised() : recipient.changed(care, place),
                amendment.isOfThePerson() ? identity(file, amendment, problems) : null);
    }

    /** Who has left comes back first, and leaves once; a pause begins once, and ends. */
    private void checkStanding(Recipient recipient, ChangeRecipient care, boolean resumes, Problems problems) {
        var spans = recipient.cares().spans();
        var last = spans.get(spans.size() - 1);
        var exited = last.what().status() == RecipientStatus.EXITED;
        if (resumes || (care.status() == RecipientStatus.SUSPENDED && !exited)) {
            checkPause(recipient, care, resumes, problems);
        } else if (care.status() == RecipientStatus.ACTIVE) {
            if (!exited) {
                problems.add("type", "not-exited");
            } else if (care.from().isBefore(last.from())) {
                problems.add("from", "day-before-exit", last.from());
            }
        } else if (exited
                && (care.category() != null
                        || care.status() == RecipientStatus.SUSPENDED
                        || (care.status() == RecipientStatus.EXITED && !leavesSooner(last, care)))) {
            problems.add("type", "already-exited", last.from());
        }
    }

    /**
     * Only care that goes on is paused, and only a pause ends; neither before that itself began. What lies ahead may come
     * sooner.
     */
    private void checkPause(Recipient recipient, ChangeRecipient care, boolean resumes, Problems problems) {
        var today = BusinessDays.today(clock);
        var last = recipient.standing(LocalDate.MAX);
        var standing =
                last.since().isAfter(today) && care.from().isBefore(last.since()) ? recipient.standing(today) : last;
        var since = standing.since();
        if (resumes != standing.isPause()) {
            problems.add("type", resumes ? "not-suspended" : "already-suspended", since);
        } else if (care.from().isBefore(since)
                && !since.equals(recipient.cares().begins())) {
            problems.add("from", resumes ? "day-before-suspension" : "day-before-care", since);
        }
    }

    /** Whoever is cared for a while longer may leave before that. */
    private boolean leavesSooner(Timeline.Held<Recipient.Care> exit, ChangeRecipient care) {
        return exit.from().isAfter(BusinessDays.today(clock)) && care.from().isBefore(exit.from());
    }

    private @Nullable RecipientIdentity identity(PersonalFile file, Amendment said, Problems problems) {
        var whole = new RegisterRecipient(
                file.id(),
                file.householdId(),
                requireNonNullElse(said.name(), file.name()),
                requireNonNullElse(said.idNumber(), file.idNumber()),
                kept(said, Amendment.Cleared.PHONE, said.phone(), file.phone()),
                file.category(),
                file.tags(),
                kept(
                        said,
                        Amendment.Cleared.DISABILITY_CERTIFICATE,
                        said.disabilityCertificate(),
                        file.disabilityCertificate()),
                guardian(file, said, problems),
                selfCareGrade(file, said),
                said.care().from());
        var identity = identities.seal(file.id(), whole, "", problems);
        if (identity != null && said.idNumber() != null) {
            refuseHeld(identity.idNumberIndex(), file.id(), problems);
        }
        return identity;
    }

    private static @Nullable SelfCareGrade selfCareGrade(PersonalFile file, Amendment said) {
        var text = kept(said, Amendment.Cleared.SELF_CARE_GRADE, said.selfCareGrade(), file.selfCareGrade());
        return text == null
                ? null
                : SelfCareGrade.valueOf(SelfCareGrade.named(text).reveal());
    }

    private static @Nullable Sensitive kept(
            Amendment said, Amendment.Cleared kind, @Nullable Sensitive now, @Nullable Sensitive before) {
        return said.cleared().contains(kind) ? null : now != null ? now : before;
    }

    private static RegisterRecipient.@Nullable Guardian guardian(PersonalFile file, Amendment said, Problems problems) {
        if (said.cleared().contains(Amendment.Cleared.GUARDIAN)) {
            return null;
        }
        var name = said.guardianName() == null ? file.guardianName() : said.guardianName();
        var relation = said.guardianRelation() == null ? file.guardianRelation() : said.guardianRelation();
        var phone = kept(said, Amendment.Cleared.GUARDIAN_PHONE, said.guardianPhone(), file.guardianPhone());
        if (name != null && relation != null) {
            return new RegisterRecipient.Guardian(name, relation, phone);
        }
        if (name != null || relation != null || phone != null) {
            problems.add(name == null ? "guardian.name" : "guardian.relation", "required");
        }
        return null;
    }

    /**
     * One person is one recipient in the whole province. An office learns where the person is in care, to call there, and
     * nothing else; a cadre not even that.
     */
    private void refuseHeld(String number, @Nullable Long self, Problems problems) {
        var holder = amended.holder(number);
        if (holder == null || (self != null && holder.id() == self)) {
            return;
        }
        if (Callers.current().kind() == CallerKind.CADRE) {
            problems.add("idNumber", "identity-number-taken");
        } else {
            problems.add("idNumber", "identity-number-held", office(holder.divisionCode()));
        }
    }
}
