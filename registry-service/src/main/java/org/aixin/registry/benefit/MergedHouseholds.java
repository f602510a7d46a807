package org.aixin.registry.benefit;

import org.aixin.registry.household.HouseholdMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a household received as a whole is received by the one that it went up in; its people take along their own. */
@Component
class MergedHouseholds {

    private final BenefitMapper enrolments;
    private final BenefitJournal journal;

    MergedHouseholds(BenefitMapper enrolments, BenefitJournal journal) {
        this.enrolments = enrolments;
        this.journal = journal;
    }

    @EventListener
    void follow(HouseholdMerged merged) {
        var heir = Beneficiary.household(merged.heir(), merged.divisionCode());
        enrolments.leftBy(merged.id()).forEach(one -> journal.passOn(one, heir, BenefitAction.MERGED));
    }
}
