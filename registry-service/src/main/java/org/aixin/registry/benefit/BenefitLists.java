package org.aixin.registry.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.ListedRecipient;
import org.aixin.registry.recipient.ListedRecipients;
import org.aixin.registry.recipient.RecipientFilter;
import org.aixin.registry.recipient.Recipients;
import org.aixin.registry.search.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what people and households receive, within the caller's grants. */
@Service
class BenefitLists {

    private static final int MOST = 200;
    private static final int LONGEST_HISTORY = 1_000;

    private final BenefitMapper rows;
    private final Recipients files;
    private final ListedRecipients people;
    private final Households households;
    private final ActorNames actors;
    private final FieldCipher cipher;
    private final Clock clock;

    BenefitLists(
            BenefitMapper rows,
            Recipients files,
            ListedRecipients people,
            Households households,
            ActorNames actors,
            FieldCipher cipher,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.people = people;
        this.households = households;
        this.actors = actors;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or none that the caller may see */
    @Transactional(readOnly = true)
    public BenefitEnrolmentView.OfOne ofPerson(long id) {
        Callers.current().require(Permissions.READ);
        var file = files.file(id).orElseThrow(NotFound::new);
        if (hidesChildren() && file.isUnderFourteen(BusinessDays.today(clock))) {
            return new BenefitEnrolmentView.OfOne(List.of(), true);
        }
        return new BenefitEnrolmentView.OfOne(views(rows.ofRecipients(Set.of(id), MOST), Map.of()), false);
    }

    /**
     * What the household receives as a whole, and its people who are in care.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    @Transactional(readOnly = true)
    public BenefitEnrolmentView.OfOne ofHousehold(long id) {
        Callers.current().require(Permissions.READ);
        if (households.divisionsOf(Set.of(id)).isEmpty()) {
            throw new NotFound();
        }
        var today = BusinessDays.today(clock);
        var lodgers = people.of(people.chosen(RecipientFilter.ofHousehold(id)).places(null, MOST, 0).stream()
                .map(Place::id)
                .toList());
        var shown = lodgers.stream()
                .filter(one -> !(hidesChildren() && one.isUnderFourteen(today)))
                .collect(toMap(ListedRecipient::id, one -> one.name().masked()));
        var found = new ArrayList<>(rows.ofHousehold(id, MOST));
        if (!shown.isEmpty()) {
            found.addAll(rows.ofRecipients(shown.keySet(), MOST));
        }
        return new BenefitEnrolmentView.OfOne(views(found, shown), shown.size() < lodgers.size());
    }

    private static boolean hidesChildren() {
        return !Callers.current().may(Permissions.CHILD_DATA);
    }

    private List<BenefitEnrolmentView> views(List<BenefitEnrolment> found, Map<Long, String> names) {
        if (found.isEmpty()) {
            return List.of();
        }
        var steps = rows.steps(found.stream().map(BenefitEnrolment::id).toList(), LONGEST_HISTORY);
        var called = actors.named(steps.stream().map(BenefitMapper.Step::actor).collect(toSet()));
        var histories = steps.stream().collect(groupingBy(BenefitMapper.Step::enrolmentId));
        var month = YearMonth.from(BusinessDays.today(clock));
        return found.stream()
                .map(one -> view(
                        one,
                        month,
                        names,
                        histories.getOrDefault(one.id(), List.of()).stream()
                                .map(step -> line(step, called))
                                .toList()))
                .toList();
    }

    private static BenefitEnrolmentView view(
            BenefitEnrolment one, YearMonth month, Map<Long, String> names, List<BenefitEnrolmentView.Line> history) {
        return new BenefitEnrolmentView(
                one.id(),
                one.version(),
                one.programme(),
                one.source(),
                one.recipientId(),
                one.recipientId() == null ? null : names.get(one.recipientId()),
                one.householdId(),
                one.grade(),
                one.firstMonth(),
                one.lastMonth(),
                one.amountFen(),
                one.stateIn(month),
                one.reporter(),
                one.source() == BenefitSource.TOWNSHIP
                        && !one.withdrawn()
                        && Callers.current().may(Permissions.CHANGE),
                history);
    }

    private BenefitEnrolmentView.Line line(BenefitMapper.Step step, Map<String, String> called) {
        return new BenefitEnrolmentView.Line(
                step.action(),
                step.at(),
                step.actor(),
                called.get(step.actor()),
                step.grade(),
                step.firstMonth(),
                step.lastMonth(),
                step.amountFen(),
                note(step));
    }

    private @Nullable String note(BenefitMapper.Step step) {
        return step.note() == null
                ? null
                : cipher.open(BenefitMapper.Step.NOTE, step.id(), step.note()).reveal();
    }
}
