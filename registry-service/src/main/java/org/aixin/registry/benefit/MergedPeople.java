package org.aixin.registry.benefit;

import org.aixin.registry.recipient.PersonsMerged;
import org.aixin.registry.recipient.PersonsParted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody received who turned out to be another one, that one receives; and not any more when that is undone. */
@Component
class MergedPeople {

    private final BenefitMapper enrolments;
    private final BenefitJournal journal;

    MergedPeople(BenefitMapper enrolments, BenefitJournal journal) {
        this.enrolments = enrolments;
        this.journal = journal;
    }

    @EventListener
    void follow(PersonsMerged merged) {
        var kept = Beneficiary.recipient(merged.keptId(), merged.divisionCode());
        for (var one : enrolments.liveOf(merged.goneId())) {
            journal.passOn(one, kept, BenefitAction.PERSON_MERGED);
            enrolments.cameFrom(one.id(), merged.goneId());
        }
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
    }
}
