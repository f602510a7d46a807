package org.aixin.registry.recipient;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.batch.Known;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.category.EnabledCategories;
import org.aixin.registry.division.DivisionSucceeded;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.entered.EnteredKind;
import org.aixin.registry.entered.EnteredRows;
import org.aixin.registry.household.Households;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers recipients and follows where and why they are cared for. */
@Service
class RecipientRegister {

    private final RecipientStore recipients;
    private final RecipientMapper rows;
    private final AmendmentMapper numbers;
    private final Office office;
    private final Recipients files;
    private final RecipientIdentities identities;
    private final Households households;
    private final Divisions divisions;
    private final BlindIndex fingerprints;
    private final Reach reach;
    private final Ids ids;
    private final Outbox outbox;
    private final ApplicationEventPublisher moves;
    private final EnteredRows entered;
    private final EnabledCategories enabled;

    RecipientRegister(
            RecipientStore recipients,
            RecipientMapper rows,
            AmendmentMapper numbers,
            Office office,
            Recipients files,
            RecipientIdentities identities,
            Households households,
            Divisions divisions,
            BlindIndex fingerprints,
            Reach reach,
            Ids ids,
            Outbox outbox,
            ApplicationEventPublisher moves,
            EnteredRows entered,
            EnabledCategories enabled) {
        this.recipients = recipients;
        this.rows = rows;
        this.numbers = numbers;
        this.office = office;
        this.files = files;
        this.identities = identities;
        this.households = households;
        this.divisions = divisions;
        this.fingerprints = fingerprints;
        this.reach = reach;
        this.ids = ids;
        this.outbox = outbox;
        this.moves = moves;
        this.entered = entered;
        this.enabled = enabled;
    }

    @Transactional
    List<Stored> register(List<RegisterRecipient> commands) {
        Callers.current().require(Permissions.WRITE);
        var intake = Intake.of(
                commands,
                command -> Long.toString(command.id() == null ? ids.next() : command.id()),
                command -> fingerprints.of("recipient.content", command.content()),
                keys -> rows.heads(keys.stream().map(Long::valueOf).toList()).stream()
                        .map(one -> new Known(Long.toString(one.id()), one.content(), one.version()))
                        .toList());
        var places = households.openIn(
                intake.fresh().stream().map(row -> row.command().householdId()).collect(toSet()));
        var ruled = enabled.in(places.values());
        var heads = new ArrayList<RecipientMapper.NewRecipient>();
        var fresh = new ArrayList<Recipient>();
        for (var row : intake.fresh()) {
            long id = Long.parseLong(row.id());
            var place = places.get(row.command().householdId());
            if (place == null) {
                intake.problems()
                        .add(
                                row.number(),
                                "householdId",
                                "unknown-household",
                                row.command().householdId());
            } else {
                enabled.check(
                        ruled, place, row.command().categories(), "[" + row.number() + "].category", intake.problems());
            }
            var person = identities.seal(id, row.command(), "[" + row.number() + "].", intake.problems());
            if (person != null && place != null) {
                var recipient = Recipient.register(id, place, row.command(), row.content());
                heads.add(new RecipientMapper.NewRecipient(
                        id, Intake.FIRST, person, recipient.cares().last(), row.content()));
                fresh.add(recipient);
            }
        }
        refuseTakenNumbers(intake, heads);
        intake.problems().refuseIfAny();
        recipients.insert(heads, fresh);
        entered.add(
                EnteredKind.RECIPIENT, heads.stream().map(head -> head.last().divisionCode()));
        outbox.append(fresh.stream().map(Recipient::event).toList());
        if (!fresh.isEmpty()) {
            moves.publishEvent(
                    new RecipientsEntered(fresh.stream().map(Recipient::id).toList()));
        }
        return intake.answer();
    }

    @Transactional
    Stored change(long id, ChangeRecipient command, IfMatch expected) {
        Callers.current().require(Permissions.WRITE);
        var recipient = recipients.lock(id).orElseThrow(NotFound::new);
        expected.check(recipient.version());
        var problems = new Problems();
        var place = placeAfter(command, problems);
        if ((command.status() == RecipientStatus.EXITED) != (command.exitReason() != null)) {
            problems.add("exitReason", "exit-and-reason");
        }
        checkCategories(recipient, command, place, problems);
        problems.refuseIfAny();
        return put(recipient, command, place);
    }

    /**
     * Goes to live in another household; that the caller may see it was checked before. Who is not in care yet does so from
     * the first day on.
     *
     * @throws NotFound if there is nobody of that id whom the caller may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Stored move(long id, long householdId, String divisionCode, LocalDate from) {
        // Whoever was merged goes along as well: the household that they lived in may be no more.
        var recipient = recipients.lockAny(id).orElseThrow(NotFound::new);
        var begins = recipient.cares().begins();
        var day = from.isBefore(begins) ? begins : from;
        return put(
                recipient, new ChangeRecipient(day, householdId, divisionCode, null, null, null, null), divisionCode);
    }

    /** Stores and tells what becomes of somebody; what changes nothing raises no version. */
    private Stored put(Recipient recipient, ChangeRecipient command, @Nullable String place) {
        var id = recipient.id();
        var changed = recipient.changed(command, place);
        if (changed.cares().equals(recipient.cares())) {
            return new Stored(id, recipient.version());
        }
        var before = files.file(id).orElseThrow(NotFound::new);
        recipients.update(changed);
        outbox.append(changed.event());
        moves.publishEvent(new RecipientMoved(id, changed.cares().last().divisionCode()));
        moves.publishEvent(new CareChanged(before, command, changed.version()));
        return new Stored(id, changed.version());
    }

    /**
     * Whoever is put into a category, or comes back, is in one that is enabled where they live from then on; whoever is in one
     * already stays.
     */
    void checkCategories(Recipient recipient, ChangeRecipient command, @Nullable String place, Problems problems) {
        var last = recipient.cares().last();
        var entered = recipient.changed(command, place).cares().last().categories();
        if (last.status() != RecipientStatus.EXITED) {
            entered = entered.stream()
                    .filter(category -> !last.categories().contains(category))
                    .toList();
        } else if (command.status() != RecipientStatus.ACTIVE) {
            return;
        }
        if (!entered.isEmpty()) {
            enabled.check(place == null ? last.divisionCode() : place, entered, "category", problems);
        }
    }

    /** People belong where their place belongs, with a span of its own from that day on. */
    @EventListener
    void follow(DivisionSucceeded succeeded) {
        var moved = recipients.of(rows.livingIn(succeeded.code())).stream()
                .map(one -> one.inherited(succeeded.code(), succeeded.successor(), succeeded.from()))
                .toList();
        moved.forEach(recipients::update);
        outbox.append(moved.stream().map(Recipient::event).toList());
        if (!moved.isEmpty()) {
            moves.publishEvent(
                    new RecipientsInherited(moved.stream().map(Recipient::id).toList()));
        }
    }

    @Nullable
    String placeAfter(ChangeRecipient command, Problems problems) {
        String place = null;
        if (command.householdId() != null) {
            place = households.openIn(List.of(command.householdId())).get(command.householdId());
            if (place == null) {
                problems.add("householdId", "unknown-household", command.householdId());
            }
        }
        var code = command.divisionCode();
        if (code != null) {
            place = code;
            if (code.length() < 9
                    || !divisions.known(List.of(code)).stands(code, command.from())
                    || !reach.hasDivision(code)) {
                problems.add("divisionCode", "unknown-village", code);
            }
        }
        return place;
    }

    /**
     * One person is one recipient in the whole province. Who is registered elsewhere, or here, is told by the office that has
     * them in care, and by nothing else.
     */
    private void refuseTakenNumbers(Intake<RegisterRecipient> intake, List<RecipientMapper.NewRecipient> heads) {
        if (heads.isEmpty()) {
            return;
        }
        var held = numbers
                .holders(heads.stream().map(one -> one.person().idNumberIndex()).toList())
                .stream()
                .collect(toMap(AmendmentMapper.Numbered::idNumberIndex, AmendmentMapper.Numbered::divisionCode));
        var offices = new HashMap<String, String>();
        var met = new HashSet<String>();
        for (var head : heads) {
            var number = head.person().idNumberIndex();
            var place = held.get(number);
            if (place != null) {
                intake.refuse(
                        head.id(), "idNumber", "identity-number-held", offices.computeIfAbsent(place, office::of));
            } else if (!met.add(number)) {
                intake.refuse(head.id(), "idNumber", "identity-number-twice");
            }
        }
    }
}
