package org.aixin.registry.change;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionSucceeded;
import org.aixin.registry.entered.EnteredKind;
import org.aixin.registry.entered.EnteredRows;
import org.aixin.registry.household.Dwelling;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.CareChanged;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.RecipientMoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows changes of people from what somebody proposes to what holds. Who somebody is, their category, and that they come
 * or leave is looked at by a second person before it holds; everything else an office says holds at once. All of it stays
 * to be read.
 *
 * <p>Whoever works on a person holds the person's row first and a change's after it.
 */
@Service
class Changes {

    private final ChangeMapper rows;
    private final ChangeStore store;
    private final Effects effects;
    private final Amendments amendments;
    private final ChangeParties parties;
    private final AuditTrail audit;
    private final Ids ids;
    private final ApplicationEventPublisher decisions;
    private final Clock clock;
    private final EnteredRows entered;

    Changes(
            ChangeMapper rows,
            ChangeStore store,
            Effects effects,
            Amendments amendments,
            ChangeParties parties,
            AuditTrail audit,
            Ids ids,
            ApplicationEventPublisher decisions,
            Clock clock,
            EnteredRows entered) {
        this.rows = rows;
        this.store = store;
        this.effects = effects;
        this.amendments = amendments;
        this.parties = parties;
        this.audit = audit;
        this.ids = ids;
        this.decisions = decisions;
        this.clock = clock;
        this.entered = entered;
    }

    /** What somebody who sends again is recognised by. */
    record Sent(String key, String hash) {}

    /** An office says what is to become different. Answers the change, open or in effect. */
    @Transactional
    public RecipientChange propose(ProposeChange said) {
        var caller = Callers.current();
        caller.require(Permissions.CHANGE);
        var content = Content.of(said);
        ProposalRules.checkOffice(said, content);
        if (said.type() == ChangeType.ADD) {
            return proposeEntry(said, content);
        }
        var file = amendments.hold(requireNonNull(said.recipientId()));
        requireVersion(file, requireNonNull(said.recipientVersion()));
        return proposed(said, content, file, null);
    }

    /**
     * A cadre says what is wrong about somebody they care for.
     *
     * @param file the person, whom the caller was found to care for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecipientChange proposeCorrection(ProposeChange said, Content content, PersonalFile file, Sent sent) {
        if (said.recipientVersion() != null) {
            requireVersion(file, said.recipientVersion());
        }
        return proposed(said, content, file, sent);
    }

    /**
     * Looks at it a second time and lets it hold.
     *
     * @param seen the version of the person that was looked at, where that is not the one it was proposed for
     * @throws PersonMovedOn if the person is another by now: then it stays as it is, to be looked at again
     */
    @Transactional
    public RecipientChange confirm(long id, IfMatch expected, @Nullable Long seen) {
        var caller = deciding();
        var known = found(id);
        var file = known.recipientId() == null ? null : amendments.hold(known.recipientId());
        var change = toDecide(id, expected, caller);
        var content = store.content(change);
        if (parties.isHiddenChild(content, file)) {
            throw DecisionRefused.childData();
        }
        var confirmed = file == null ? entered(change, content, caller) : amended(change, content, file, seen, caller);
        return decided(confirmed, ChangeEvent.CHANGE_CONFIRMED);
    }

    @Transactional
    public RecipientChange reject(long id, IfMatch expected, Sensitive reason) {
        ProposalRules.checkText("reason", reason);
        var caller = deciding();
        var change = toDecide(id, expected, caller);
        var why = requireNonNull(store.sealed(RecipientChange.REASON, id, reason));
        return decided(change.rejected(why, caller.subject(), clock.instant()), ChangeEvent.CHANGE_REJECTED);
    }

    @Transactional
    public RecipientChange withdraw(long id, IfMatch expected) {
        var caller = Callers.current();
        caller.require(Permissions.CHANGE);
        var change = locked(id);
        change.requireProposer(caller);
        expected.check(change.version());
        return decided(change.withdrawn(caller.subject(), clock.instant()), ChangeEvent.CHANGE_WITHDRAWN);
    }

    /**
     * What an office's list says of somebody holds at once: whoever may confirm changes there took the list over. Whether
     * anything became different.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean makeListed(ProposeChange said) {
        Callers.current().require(Permissions.CONFIRM_CHANGE);
        var file = amendments.hold(requireNonNull(said.recipientId()));
        var from = from(said);
        var difference = effects.difference(said.type(), file, Content.of(said), from);
        if (difference.content().isEmpty()) {
            return false;
        }
        var result = effects.amend(said.type(), file, difference.content(), from);
        stored(fresh(said, from, difference, file.divisionCode(), file, result.version()), null, null);
        return true;
    }

    /** People came into the register with an office's list; that stays to be read as of those who were entered one by one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteListed(List<ListedChanges.Entered> people) {
        if (people.isEmpty()) {
            return;
        }
        var caller = Callers.current();
        caller.require(Permissions.CONFIRM_CHANGE);
        var now = clock.instant();
        var changes = people.stream()
                .map(one -> new RecipientChange(
                        ids.next(),
                        RecipientChange.FIRST,
                        one.id(),
                        ChangeType.ADD,
                        ChangeState.EFFECTIVE,
                        one.divisionCode(),
                        null,
                        one.from(),
                        Content.ofEntry(one).factsAsText(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        one.version(),
                        caller.subject(),
                        now,
                        null,
                        null,
                        null))
                .toList();
        rows.insertEntries(changes);
        changes.forEach(change -> written(change, ChangeEvent.CHANGE_MADE));
    }

    @EventListener
    void follow(RecipientMoved moved) {
        rows.followPerson(moved.id(), moved.divisionCode());
    }

    @EventListener
    void follow(DivisionSucceeded succeeded) {
        rows.followPlace(succeeded.code(), succeeded.successor());
    }

    /** What became of somebody by another door holds already; it stays to be read like everything else. */
    @EventListener
    void follow(CareChanged changed) {
        var file = changed.before();
        var content = Content.of(changed.said());
        var caller = Callers.current();
        stored(
                new RecipientChange(
                        ids.next(),
                        RecipientChange.FIRST,
                        file.id(),
                        ChangeType.of(changed.said(), file.status()),
                        ChangeState.EFFECTIVE,
                        file.divisionCode(),
                        caller.cadreId(),
                        changed.said().from(),
                        content.factsAsText(),
                        content.asIn(file, Dwelling.UNKNOWN).factsAsText(),
                        null,
                        null,
                        null,
                        file.version(),
                        changed.version(),
                        caller.subject(),
                        clock.instant(),
                        null,
                        null,
                        null),
                null,
                null);
    }

    private RecipientChange proposeEntry(ProposeChange said, Content content) {
        var from = from(said);
        var entry = effects.entry(content, from);
        var number = amendments
                .indexOf(requireNonNull(entry.said(ChangeField.ID_NUMBER)))
                .orElseThrow();
        var openKey = ChangeType.ADD + ":" + number;
        var elsewhere = rows.openIn(openKey);
        if (elsewhere != null) {
            throw ProposalRefused.enteredElsewhere(amendments.office(elsewhere));
        }
        var change = fresh(said, from, new Effects.Difference(entry, Content.NONE), effects.placeOf(entry), null, null);
        return stored(change, openKey, null);
    }

    private RecipientChange proposed(ProposeChange said, Content content, PersonalFile file, @Nullable Sent sent) {
        var from = from(said);
        refusePastEnd(said, from);
        var difference = effects.difference(said.type(), file, content, from);
        if (difference.content().isEmpty()) {
            throw ProposalRefused.nothingChanges();
        }
        if (needsConfirmation(difference.content())) {
            // Who leaves leaves once, whether at once or after a while.
            var kind = said.type() == ChangeType.GRADUAL_EXIT ? ChangeType.EXIT : said.type();
            var openKey = kind + ":" + file.id();
            if (rows.openIn(openKey) != null) {
                throw ProposalRefused.openAlready();
            }
            return stored(fresh(said, from, difference, file.divisionCode(), file, null), openKey, sent);
        }
        var result = effects.amend(said.type(), file, difference.content(), from);
        return stored(fresh(said, from, difference, file.divisionCode(), file, result.version()), null, sent);
    }

    /** Care that goes on for a while ends on a day to come. */
    private void refusePastEnd(ProposeChange said, LocalDate from) {
        var today = BusinessDays.today(clock);
        if (said.type() == ChangeType.GRADUAL_EXIT && !from.isAfter(today)) {
            throw new Invalid(FieldProblem.of("from", "day-not-ahead", today));
        }
    }

    private static boolean needsConfirmation(Content content) {
        return Callers.current().kind() == CallerKind.CADRE
                || content.fields().stream().anyMatch(ChangeField::isConfirmed);
    }

    private RecipientChange entered(RecipientChange change, Content entry, Caller caller) {
        var stored = effects.enter(entry, change.fromDay());
        return change.confirmed(
                Long.parseLong(stored.id()), stored.version(), null, null, caller.subject(), clock.instant());
    }

    private RecipientChange amended(
            RecipientChange change, Content content, PersonalFile file, @Nullable Long seen, Caller caller) {
        requireVersion(file, seen == null ? requireNonNull(change.baseVersion()) : seen);
        var before = content.asIn(file, effects.dwellingOf(file));
        var stored = effects.amend(change.type(), file, content, change.fromDay());
        return change.confirmed(
                file.id(),
                stored.version(),
                before.factsAsText(),
                store.sealed(RecipientChange.PERSONAL_BEFORE, change.id(), before.personalAsText()),
                caller.subject(),
                clock.instant());
    }

    /** @param result the version of the person that came of it; null while it is only proposed */
    private RecipientChange fresh(
            ProposeChange said,
            LocalDate from,
            Effects.Difference difference,
            String place,
            @Nullable PersonalFile file,
            @Nullable Long result) {
        var caller = Callers.current();
        var id = ids.next();
        var now = clock.instant();
        return new RecipientChange(
                id,
                RecipientChange.FIRST,
                file == null ? null : file.id(),
                said.type(),
                result == null ? ChangeState.PROPOSED : ChangeState.EFFECTIVE,
                place,
                caller.cadreId(),
                from,
                difference.content().factsAsText(),
                file == null ? null : difference.before().factsAsText(),
                store.sealed(RecipientChange.PERSONAL, id, difference.content().personalAsText()),
                file == null
                        ? null
                        : store.sealed(
                                RecipientChange.PERSONAL_BEFORE,
                                id,
                                difference.before().personalAsText()),
                store.sealed(RecipientChange.NOTE, id, said.note()),
                file == null ? null : file.version(),
                result,
                caller.subject(),
                now,
                null,
                null,
                null);
    }

    private RecipientChange stored(RecipientChange change, @Nullable String openKey, @Nullable Sent sent) {
        rows.insert(change, openKey, sent == null ? null : sent.key(), sent == null ? null : sent.hash());
        written(change, change.isOpen() ? ChangeEvent.CHANGE_PROPOSED : ChangeEvent.CHANGE_MADE);
        entered.add(EnteredKind.CHANGE, Stream.of(change.divisionCode()));
        return change;
    }

    private RecipientChange decided(RecipientChange change, ChangeEvent event) {
        if (rows.decide(change) == 0) {
            throw new Stale();
        }
        written(change, event);
        decisions.publishEvent(new ChangeDecided(change.id(), change.recipientId()));
        return change;
    }

    private void written(RecipientChange change, ChangeEvent event) {
        var note = AuditNote.of(event)
                .saying(change.type() + " recipient-change:" + change.id() + " "
                        + store.content(change).fields());
        audit.append(
                change.recipientId() == null
                        ? note.about("recipient-change", change.id())
                        : note.about("recipient", change.recipientId()));
    }

    private Caller deciding() {
        var caller = Callers.current();
        caller.require(Permissions.CONFIRM_CHANGE);
        return caller;
    }

    private RecipientChange toDecide(long id, IfMatch expected, Caller caller) {
        var change = locked(id);
        change.requireDecider(caller);
        expected.check(change.version());
        change.requireOpen();
        return change;
    }

    private RecipientChange found(long id) {
        var change = rows.find(id);
        if (change == null) {
            throw new NotFound();
        }
        return change;
    }

    private RecipientChange locked(long id) {
        var change = rows.lock(id);
        if (change == null) {
            throw new NotFound();
        }
        return change;
    }

    private void requireVersion(PersonalFile file, long seen) {
        if (file.version() == seen) {
            return;
        }
        throw new PersonMovedOn(seen, file.version(), meanwhile(file, seen));
    }

    /** A place that gets another code takes its people along without a change of each; then nothing is listed. */
    private List<FieldProblem> meanwhile(PersonalFile file, long seen) {
        var changes = rows.sinceVersion(file.id(), seen);
        var names = parties.names(changes.stream()
                .map(change -> requireNonNullElse(change.decidedBy(), change.proposedBy()))
                .collect(Collectors.toSet()));
        return changes.stream()
                .flatMap(change -> {
                    var by = requireNonNullElse(change.decidedBy(), change.proposedBy());
                    var at = BusinessDays.of(requireNonNullElse(change.decidedAt(), change.proposedAt()));
                    Set<ChangeField> fields = store.content(change).fields();
                    return fields.stream()
                            .map(field -> FieldProblem.of(
                                    Content.nameOf(field),
                                    "changed-meanwhile",
                                    at,
                                    requireNonNullElse(names.get(by), by)));
                })
                .toList();
    }

    private LocalDate from(ProposeChange said) {
        return said.from() == null ? BusinessDays.today(clock) : said.from();
    }
}
