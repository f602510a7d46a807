package org.aixin.registry.check;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.benefit.Holders;
import org.aixin.registry.cadre.CadreName;
import org.aixin.registry.cadre.Cadres;
import org.aixin.registry.comparison.ToldFact;
import org.aixin.registry.comparison.ToldFacts;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.identity.account.Actors;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.Childhood;
import org.aixin.registry.recipient.KnownByName;
import org.aixin.registry.recipient.ListedRecipients;
import org.aixin.registry.search.DeepPages;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Rows;
import org.aixin.registry.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows findings within the caller's grants: the work-list, one with its history, how many there are. */
@Service
class FindingLists {

    private static final int LONGEST_HISTORY = 200;
    private static final int MOST_PEOPLE = 200;

    private final FindingMapper rows;
    private final DeepPages pages;
    private final Amendments people;
    private final ListedRecipients listed;
    private final Cadres cadres;
    private final Divisions divisions;
    private final Holders holders;
    private final ToldFacts told;
    private final Actors actors;
    private final FieldCipher cipher;
    private final Clock clock;

    FindingLists(
            FindingMapper rows,
            DeepPages pages,
            Amendments people,
            ListedRecipients listed,
            Cadres cadres,
            Divisions divisions,
            Holders holders,
            ToldFacts told,
            Actors actors,
            FieldCipher cipher,
            Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.people = people;
        this.listed = listed;
        this.cadres = cadres;
        this.divisions = divisions;
        this.holders = holders;
        this.told = told;
        this.actors = actors;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<FindingView> page(FindingFilter filter, Wanted wanted) {
        Callers.current().require(Permissions.READ);
        var found = pages.page(filter, wanted, chosen(filter));
        return found.page(found.ids().isEmpty() ? List.of() : views(rows.of(found.ids())));
    }

    /** @throws NotFound if there is none, or none that the caller may see */
    @Transactional(readOnly = true)
    public FindingDetail one(long id) {
        Callers.current().require(Permissions.READ);
        var finding = rows.find(id);
        if (finding == null) {
            throw new NotFound();
        }
        return detail(finding);
    }

    /** How a finding stands after what was just done about it. */
    @Transactional(readOnly = true)
    public FindingDetail detail(Finding finding) {
        var view = views(List.of(finding)).get(0);
        return new FindingDetail(view, history(finding, view), having(finding));
    }

    /** @throws NotFound if there is no such division */
    @Transactional(readOnly = true)
    public FindingSummary summary(String division, String prefix) {
        Callers.current().require(Permissions.READ);
        var below = divisions.below(division);
        var digits = below.stream().mapToInt(one -> one.code().length()).max().orElse(division.length());
        var counted = rows.waiting(prefix, digits);
        return new FindingSummary(checks(counted), places(division, below, counted));
    }

    private List<FindingSummary.OfCheck> checks(List<FindingMapper.Counted> counted) {
        var ran = rows.lastRuns().stream()
                .collect(toMap(FindingMapper.LastRun::checkCode, FindingMapper.LastRun::finishedAt));
        return Arrays.stream(StandingCheck.values())
                .map(check -> {
                    var of = counted.stream()
                            .filter(one -> one.checkCode() == check)
                            .toList();
                    return new FindingSummary.OfCheck(
                            check,
                            WaitingPlaces.sum(of, FindingState.OPEN),
                            WaitingPlaces.sum(of, FindingState.IN_HAND),
                            ran.get(check));
                })
                .toList();
    }

    private List<FindingSummary.OfPlace> places(
            String division, List<DivisionName> below, List<FindingMapper.Counted> counted) {
        return WaitingPlaces.of(
                below,
                counted,
                () -> divisions.names(List.of(division)).getOrDefault(division, new DivisionName(division, division)));
    }

    private Rows chosen(FindingFilter filter) {
        return new Rows() {
            @Override
            public List<Place> places(@Nullable Place after, int limit, int offset) {
                return rows.places(filter, after, limit, offset);
            }

            @Override
            public int count(@Nullable Integer atMost) {
                return rows.count(filter, null, atMost);
            }
        };
    }

    private List<FindingView> views(List<Finding> findings) {
        var persons = people.named(idsOf(findings, Finding::recipientId)).stream()
                .collect(toMap(KnownByName::id, identity()));
        var cadreIds = idsOf(findings, Finding::cadreId);
        var caring = cadres.namedAsCaring(cadreIds).stream().collect(toMap(CadreName::id, identity()));
        var seen = cadres.named(cadreIds).stream().map(CadreName::id).collect(toSet());
        var strangers = holders.of(findings.stream()
                .filter(one -> one.checkCode() == StandingCheck.ENROLLED_NOT_REGISTERED)
                .map(Finding::subjectId)
                .toList());
        var places =
                divisions.names(findings.stream().map(Finding::divisionCode).collect(toSet()));
        var said = said(findings);
        return findings.stream()
                .map(finding -> view(finding, persons, caring, seen, strangers, said, places))
                .toList();
    }

    /** What lists said, by the finding. */
    private Map<Long, ToldFact> said(List<Finding> findings) {
        var said = new HashMap<Long, ToldFact>();
        findings.stream()
                .filter(one -> one.checkCode().isOfLists() || one.checkCode() == StandingCheck.ORPHAN_OF_AGE)
                .collect(groupingBy(Finding::checkCode))
                .forEach((check, some) -> {
                    var facts = told.of(
                            check.name(), some.stream().map(Finding::subjectId).collect(toSet()));
                    some.forEach(one -> Optional.ofNullable(facts.get(one.subjectId()))
                            .ifPresent(fact -> said.put(one.id(), fact)));
                });
        return said;
    }

    private FindingView view(
            Finding finding,
            Map<Long, KnownByName> persons,
            Map<Long, CadreName> caring,
            Set<Long> seen,
            Map<Long, Holders.Holder> strangers,
            Map<Long, ToldFact> said,
            Map<String, DivisionName> places) {
        var person = finding.recipientId() == null ? null : persons.get(finding.recipientId());
        var cadre = finding.cadreId() == null ? null : caring.get(finding.cadreId());
        var stranger = finding.checkCode() == StandingCheck.ENROLLED_NOT_REGISTERED
                ? strangers.get(finding.subjectId())
                : null;
        var code = finding.divisionCode();
        var fact = said.get(finding.id());
        var shownPerson = person == null ? null : shown(person);
        return new FindingView(
                finding.id(),
                finding.version(),
                finding.checkCode(),
                finding.state(),
                finding.openedAt(),
                places.getOrDefault(code, DivisionName.unnamed(code)),
                shownPerson,
                finding.householdId(),
                cadre == null
                        ? null
                        : new FindingView.FoundCadre(cadre.id(), cadre.name().reveal(), seen.contains(cadre.id())),
                finding.pairingId(),
                finding.checkCode() == StandingCheck.PHONE_OF_MANY ? finding.extent() : 1,
                stranger == null ? null : shown(stranger),
                fact == null ? null : shown(fact, isWithheld(finding, shownPerson)),
                finding.resolution(),
                finding.reason(),
                finding.changeId(),
                offered(finding));
    }

    /** Whether what is said of the person, beyond that something is, may not be told. */
    private static boolean isWithheld(Finding finding, FindingView.@Nullable FoundPerson person) {
        return finding.recipientId() != null && (person == null || person.childDataHidden());
    }

    private static FindingView.FoundFact shown(ToldFact fact, boolean withheld) {
        var unit = fact.unit();
        return new FindingView.FoundFact(
                fact.origin(),
                fact.toldAt(),
                fact.dueOn(),
                withheld ? null : fact.day(),
                withheld ? null : fact.text(),
                withheld ? null : fact.place(),
                unit == null ? null : new FindingView.FoundUnit(unit.id(), unit.name()),
                withheld ? null : fact.programme(),
                fact.month());
    }

    private FindingView.FoundPerson shown(KnownByName person) {
        var hidden = isHidden(person.idNumber());
        return new FindingView.FoundPerson(
                person.id(), hidden ? null : person.name().masked(), hidden, person.version());
    }

    private FindingView.FoundHolder shown(Holders.Holder stranger) {
        var hidden = isHidden(stranger.idNumber());
        return new FindingView.FoundHolder(
                hidden ? null : stranger.name().masked(),
                hidden,
                stranger.category(),
                hidden ? List.of() : stranger.receives());
    }

    private boolean isHidden(IdentityNumber number) {
        return !Callers.current().may(Permissions.CHILD_DATA)
                && Childhood.lasts(number.bornOn(), BusinessDays.today(clock));
    }

    private static List<Resolution> offered(Finding finding) {
        if (finding.state() != FindingState.OPEN || !Callers.current().may(Permissions.CHANGE)) {
            return List.of();
        }
        return Arrays.stream(Resolution.values())
                .filter(finding.checkCode()::offers)
                .toList();
    }

    private List<FindingDetail.HistoryLine> history(Finding finding, FindingView view) {
        var steps = rows.steps(finding.id(), LONGEST_HISTORY);
        var names = actors.named(steps.stream()
                .map(FindingMapper.Step::actor)
                .filter(Objects::nonNull)
                .collect(toSet()));
        // Whoever has moved out of the caller's sight, or is a child, takes along what was noted of them.
        var hidden = (finding.recipientId() != null
                        && (view.person() == null || view.person().childDataHidden()))
                || (finding.checkCode() == StandingCheck.ENROLLED_NOT_REGISTERED
                        && !Callers.current().may(Permissions.CHILD_DATA)
                        && (view.holder() == null || view.holder().childDataHidden()));
        return steps.stream()
                .map(step -> new FindingDetail.HistoryLine(
                        step.action(),
                        step.at(),
                        step.actor() == null
                                ? null
                                : new FindingDetail.FindingParty(step.actor(), names.get(step.actor())),
                        step.resolution(),
                        step.reason(),
                        step.changeId(),
                        hidden ? null : note(step)))
                .toList();
    }

    private @Nullable String note(FindingMapper.Step step) {
        return step.note() == null
                ? null
                : cipher.open(FindingMapper.Step.NOTE, step.id(), step.note()).reveal();
    }

    private List<FindingDetail.PersonOfNumber> having(Finding finding) {
        if (finding.checkCode() != StandingCheck.PHONE_OF_MANY) {
            return List.of();
        }
        var today = BusinessDays.today(clock);
        var childrenToo = Callers.current().may(Permissions.CHILD_DATA);
        return listed.of(rows.having(finding.phoneIndex(), finding.divisionCode(), MOST_PEOPLE)).stream()
                .map(person -> {
                    var hidden = !childrenToo && person.isUnderFourteen(today);
                    return new FindingDetail.PersonOfNumber(
                            person.id(), hidden ? null : person.name().masked(), hidden, person.householdId());
                })
                .toList();
    }

    private static List<Long> idsOf(Collection<Finding> findings, Function<Finding, @Nullable Long> id) {
        return findings.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
