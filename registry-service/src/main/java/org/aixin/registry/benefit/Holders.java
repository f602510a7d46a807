package org.aixin.registry.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.registry.division.DivisionSucceeded;
import org.aixin.registry.recipient.RecipientMoved;
import org.aixin.registry.recipient.RecipientsEntered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who receive a benefit and are not in the register: kept sealed, for the offices of their place, until they are
 * registered; then what they receive is theirs, and nothing of them is kept here.
 */
@Service
public class Holders {

    /** Who does what happens by itself. */
    private final HolderMapper rows;

    private final BenefitMapper enrolments;
    private final BenefitJournal journal;
    private final FieldCipher cipher;
    private final Clock clock;
    private final ApplicationEventPublisher moves;

    Holders(
            HolderMapper rows,
            BenefitMapper enrolments,
            BenefitJournal journal,
            FieldCipher cipher,
            Clock clock,
            ApplicationEventPublisher moves) {
        this.rows = rows;
        this.enrolments = enrolments;
        this.journal = journal;
        this.cipher = cipher;
        this.clock = clock;
        this.moves = moves;
    }

    /**
     * Somebody who is not in the register, as types that print masked.
     *
     * @param category in which whoever receives this is to be cared for; null where nothing runs any more
     * @param receives the last begun first
     */
    public record Holder(
            long id,
            String divisionCode,
            PersonName name,
            IdentityNumber idNumber,
            @Nullable RecipientCategory category,
            List<Receives> receives) {}

    /** @param amountFen a month */
    public record Receives(
            BenefitProgramme programme,
            BenefitSource source,
            YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            @Nullable Long amountFen,
            @Nullable String reporter) {}

    /** Those of the ids whom the caller may see, by id. */
    public Map<Long, Holder> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = rows.inScope(ids);
        if (found.isEmpty()) {
            return Map.of();
        }
        var received = enrolments
                .ofHolders(found.stream().map(HolderMapper.Holder::id).toList())
                .stream()
                .collect(groupingBy(one -> one.whom().key()));
        var month = YearMonth.from(BusinessDays.today(clock));
        return found.stream()
                .map(one -> opened(
                        one,
                        received.getOrDefault(
                                Beneficiary.holder(one.id(), one.divisionCode()).key(), List.of()),
                        month))
                .collect(toMap(Holder::id, one -> one));
    }

    private Holder opened(HolderMapper.Holder row, List<BenefitEnrolment> received, YearMonth month) {
        return new Holder(
                row.id(),
                row.divisionCode(),
                PersonName.stored(cipher.open(HolderMapper.Holder.NAME, row.id(), row.name())),
                IdentityNumber.stored(cipher.open(HolderMapper.Holder.ID_NUMBER, row.id(), row.idNumber())),
                received.stream()
                        .filter(one -> one.terms().holdsIn(month))
                        .flatMap(one -> one.programme().makes().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                received.stream()
                        .map(one -> new Receives(
                                one.programme(),
                                one.source(),
                                one.firstMonth(),
                                one.lastMonth(),
                                one.amountFen(),
                                one.reporter()))
                        .toList());
    }

    /**
     * Looks for people who are in the register by now, a few at a time: those who came at the very moment in which they were
     * reported.
     *
     * @param after where the call before ended, 0 for the first
     * @return up to whom it has come; null when nobody is left
     */
    @Transactional
    public @Nullable Long meet(long after, int size) {
        var met = rows.met(after, size);
        met.forEach(this::meet);
        return met.isEmpty() ? null : met.get(met.size() - 1).holderId();
    }

    @EventListener
    void meet(RecipientsEntered entered) {
        rows.metAmong(entered.ids()).forEach(this::meet);
    }

    /** Whoever moved may have got another number as well. */
    @EventListener
    void follow(RecipientMoved moved) {
        enrolments.followPerson(moved.id(), moved.divisionCode());
        rows.metAmong(Set.of(moved.id())).forEach(this::meet);
    }

    @EventListener
    void follow(DivisionSucceeded succeeded) {
        rows.followPlace(succeeded.code(), succeeded.successor());
        enrolments.followPlace(succeeded.code(), succeeded.successor());
    }

    private void meet(HolderMapper.Met met) {
        var person = Beneficiary.recipient(met.recipientId(), met.divisionCode());
        for (var one : enrolments.ofHolder(met.holderId())) {
            journal.passOn(one, person, BenefitAction.REGISTERED);
        }
        rows.forget(met.holderId());
        moves.publishEvent(new BenefitsMoved(Set.of(met.recipientId()), Set.of(met.holderId())));
    }
}
