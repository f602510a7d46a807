package org.aixin.registry.recipient;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.registry.batch.FirstDay;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.category.EnabledCategories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who come into the register many at a time: in as many statements for five hundred as for one. */
@Service
public class RecipientIntake {

    private final RecipientRegister register;
    private final RecipientIdentities identities;
    private final EnabledCategories enabled;
    private final Clock clock;

    RecipientIntake(
            RecipientRegister register, RecipientIdentities identities, EnabledCategories enabled, Clock clock) {
        this.register = register;
        this.identities = identities;
        this.enabled = enabled;
        this.clock = clock;
    }

    /**
     * Somebody who is to come.
     *
     * @param place where they will live; their household may still be to be made
     */
    public record Newcomer(RegisterRecipient said, String place) {}

    /**
     * What stands against each of them, but for whether the register has them already; stores nothing.
     *
     * @return as many lists as there are newcomers, in their order
     */
    public List<List<FieldProblem>> against(List<Newcomer> newcomers) {
        var ruled = enabled.in(newcomers.stream().map(Newcomer::place).collect(toSet()));
        return newcomers.stream()
                .map(one -> {
                    var problems = new Problems();
                    enabled.check(ruled, one.place(), one.said().categories(), "category", problems);
                    FirstDay.check(one.said().from(), clock, problems);
                    identities.check(one.said(), problems);
                    return problems.found();
                })
                .toList();
    }

    /** They are in the register from now on, and that is told to everybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Stored> enter(List<RegisterRecipient> people) {
        return people.isEmpty() ? List.of() : register.register(people);
    }
}
