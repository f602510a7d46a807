package org.aixin.registry.benefit;

import java.util.Set;
import org.aixin.registry.recipient.PersonsMerged;
import org.aixin.registry.recipient.PersonsParted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody received who turned out to be another one, that one receives; and not any more when that is undone. */
@Component
class MergedPeople {

    private final BenefitMapper enrolments;
    private final BenefitJournal journal;
    private final ApplicationEventPublisher moves;

    MergedPeople(BenefitMapper enrolments, BenefitJournal journal, ApplicationEventPublisher moves) {
        this.enrolments = enrolments;
        this.journal = journal;
        this.moves = moves;
    }

    @EventListener
    void follow(PersonsMerged merged) {
        var kept = Beneficiary.recipient(merged.keptId(), merged.divisionCode());
        for (var one : enrolments.liveOf(merged.goneId())) {
            journal.passOn(one, kept, BenefitAction.PERSON_MERGED);
            enrolments.cameFrom(one.id(), merged.goneId());
        }
        moves.publishEvent(new BenefitsMoved(Set.of(merged.keptId(), merged.goneId()), Set.of()));
    }

    /** What was put right of it since stays as it is; what was withdrawn because of the merger alone is said again. */
    @EventListener
    void follow(PersonsParted parted) {
        var back = Beneficiary.recipient(parted.goneId(), parted.divisionCode());
        for (var one : enrolments.broughtAlong(parted.keptId(), parted.goneId())) {
            var untouched = enrolments.lastAction(one.id()) == BenefitAction.PERSON_MERGED;
            journal.giveBack(one, back, one.withdrawn() && !untouched);
            enrolments.cameFrom(one.id(), null);
        }
        moves.publishEvent(new BenefitsMoved(Set.of(parted.keptId(), parted.goneId()), Set.of()));
    }
}
