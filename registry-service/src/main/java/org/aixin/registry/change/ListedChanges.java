package org.aixin.registry.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.CommandRefused;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a list of an office says of people. Whoever may confirm changes takes the whole list over, so that what it says holds
 * at once, by the same rules and with the same traces as what is said of one person.
 */
@Component
public class ListedChanges {

    private final Changes changes;
    private final Effects effects;
    private final Clock clock;

    ListedChanges(Changes changes, Effects effects, Clock clock) {
        this.changes = changes;
        this.effects = effects;
        this.clock = clock;
    }

    /** What is to become different; what is null stays. */
    public record Said(
            @Nullable Sensitive name,
            @Nullable Sensitive phone,
            @Nullable Sensitive disabilityCertificate,
            @Nullable Sensitive guardianName,
            @Nullable String guardianRelation,
            @Nullable Sensitive guardianPhone,
            @Nullable Sensitive address,
            @Nullable RecipientCategory category,
            @Nullable List<RecipientCategory> tags) {

        /** Whether nothing is. */
        public boolean isNothing() {
            return name == null
                    && phone == null
                    && disabilityCertificate == null
                    && guardianName == null
                    && guardianRelation == null
                    && guardianPhone == null
                    && address == null
                    && category == null
                    && tags == null;
        }
    }

    /** Somebody who has just come into the register. */
    public record Entered(
            long id,
            long version,
            long householdId,
            String divisionCode,
            RecipientCategory category,
            List<RecipientCategory> tags,
            LocalDate from) {}

    /**
     * What stands against it; changes nothing.
     *
     * @param file the person, whom the caller was found to see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FieldProblem> against(PersonalFile file, Said said) {
        try {
            var proposal = proposal(file, said);
            effects.difference(proposal.type(), file, Content.of(proposal), BusinessDays.today(clock));
            return List.of();
        } catch (CommandRefused refused) {
            return refused.errors();
        }
    }

    /**
     * From now on it is so; that nothing stands against it was asked before. Whether anything became different.
     *
     * @param file the person, whom the caller was found to see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean make(PersonalFile file, Said said) {
        return changes.makeListed(proposal(file, said));
    }

    /** They came into the register in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(List<Entered> people) {
        changes.noteListed(people);
    }

    private static ProposeChange proposal(PersonalFile file, Said said) {
        var guardian = said.guardianName() == null && said.guardianRelation() == null && said.guardianPhone() == null
                ? null
                : new ProposeChange.GuardianSaid(said.guardianName(), said.guardianRelation(), said.guardianPhone());
        return new ProposeChange(
                said.category() == null ? ChangeType.MODIFY : ChangeType.CATEGORY_ADJUST,
                file.id(),
                file.version(),
                null,
                said.name(),
                null,
                said.phone(),
                said.disabilityCertificate(),
                guardian,
                null,
                said.address(),
                null,
                null,
                null,
                said.category(),
                said.tags(),
                null,
                null,
                null,
                null);
    }
}
