package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.CareKind;

/**
 * Days of one year in which a cohort did exactly what was published about it: times are dealt out among families, the
 * rest is drawn from urns that are empty at the end.
 */
final class PublishedDiary implements Diary {

    /** How eager cadres are, in tenths of what is usual, and how many of them. */
    private static final Map<Integer, Integer> EAGERNESS =
            YearDiary.weights(3, 3, 6, 6, 8, 14, 10, 46, 12, 18, 15, 9, 20, 4);

    /** Lots of a visit in the urns; a contact has one each, but for policies. */
    private static final int OF_A_VISIT = 3;

    private static final int POLICIES_OF_A_CONTACT = 2;
    private static final long USUAL_GIFT_FEN = 150_00;

    private final Scene scene;
    private final long seed;
    private final String cohort;
    private final LocalDate first;
    private final LocalDate last;
    private final Published published;

    /** @param cohort from which, with the first day, its dice are made */
    PublishedDiary(Scene scene, long seed, String cohort, LocalDate first, LocalDate last, Published published) {
        this.scene = scene;
        this.seed = seed;
        this.cohort = cohort;
        this.first = first;
        this.last = last;
        this.published = published;
    }

    /** The year of its days. */
    int year() {
        return first.getYear();
    }

    Published published() {
        return published;
    }

    /** Of one family: how many people each of its contacts, or visits, is about. */
    private record Meetings(List<Integer> people) {}

    @Override
    public Stream<DatedRecord> of(List<DemoFamily> families) {
        var contacts = meetings(CareKind.CONTACT, published.contacts(), families);
        var visits = meetings(CareKind.VISIT, published.visits(), families);
        var urns = new Urns(times(contacts), times(visits));
        // In the order of the families, one after another: the urns know what came before.
        return Stream.iterate(0, i -> i < families.size(), i -> i + 1)
                .flatMap(i -> of(families.get(i), contacts.get(i), visits.get(i), urns).stream());
    }

    private List<DatedRecord> of(DemoFamily family, Meetings contacts, Meetings visits, Urns urns) {
        var dice = Dice.of(seed, "diary " + first, family.number());
        var began = family.pairing().from();
        var days = new Days(began.isAfter(first) ? began : first, last);
        var entries = new ArrayList<DatedRecord>();
        for (var kind : CareKind.values()) {
            var people = (kind == CareKind.CONTACT ? contacts : visits).people();
            var on = days.of(kind, people.size(), dice);
            for (int nth = 0; nth < people.size(); nth++) {
                var meant = family.pairing().recipientIds().subList(0, people.get(nth));
                entries.add(scene.record(family, meant, kind, on.get(nth), nth, urns.content(kind), dice));
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.record().occurredAt()));
        return entries;
    }

    /** Deals times, or person-times, out among the families. What makes no whole family is about a part of it. */
    private List<Meetings> meetings(CareKind kind, long total, List<DemoFamily> families) {
        var dice = Dice.of(seed, cohort + " eagerness " + kind + " " + first, 0);
        boolean persons = published.count() == Published.Count.PERSON_TIMES;
        var shares = Shares.of(
                total,
                families.stream()
                        .mapToLong(family -> (long) dice.weighted(EAGERNESS)
                                * daysOf(family)
                                * (persons ? family.people().size() : 1))
                        .toArray());
        var meetings = new ArrayList<Meetings>();
        for (int i = 0; i < shares.length; i++) {
            int all = families.get(i).people().size();
            var people = new ArrayList<Integer>();
            for (long left = shares[i]; left > 0; left -= persons ? people.get(people.size() - 1) : 1) {
                people.add(persons ? (int) Math.min(left, all) : all);
            }
            meetings.add(new Meetings(people));
        }
        return meetings;
    }

    private long daysOf(DemoFamily family) {
        var began = family.pairing().from();
        return last.toEpochDay() - (began.isAfter(first) ? began : first).toEpochDay();
    }

    private static long times(List<Meetings> meetings) {
        return meetings.stream().mapToLong(each -> each.people().size()).sum();
    }

    private final class Urns {

        private final Dice dice = Dice.of(seed, cohort + " " + first, 0);
        private final Urn resolved;
        private final Urn reported;
        private final Urn goodDeeds;
        private final Urn policies;
        private final Urn gifts;
        private final Purse purse;

        Urns(long contacts, long visits) {
            long lots = contacts + OF_A_VISIT * visits;
            this.resolved = new Urn(published.difficultiesResolved(), lots, dice);
            this.reported = new Urn(published.difficultiesReported(), lots, dice);
            this.goodDeeds = new Urn(published.goodDeeds(), lots, dice);
            this.policies = new Urn(published.policies(), POLICIES_OF_A_CONTACT * contacts + OF_A_VISIT * visits, dice);
            long given = Math.min(visits, (published.ownFen() + USUAL_GIFT_FEN - 1) / USUAL_GIFT_FEN);
            this.gifts = new Urn(given, visits, dice);
            this.purse = new Purse(published.ownFen(), given, dice);
        }

        Content content(CareKind kind) {
            boolean visit = kind == CareKind.VISIT;
            int lots = visit ? OF_A_VISIT : 1;
            return new Content(
                    dice.chance(visit ? 3 : 1) ? 1 : 0,
                    resolved.draw(lots),
                    reported.draw(lots),
                    goodDeeds.draw(lots),
                    policies.draw(visit ? OF_A_VISIT : POLICIES_OF_A_CONTACT),
                    visit && gifts.draw(1) == 1 ? purse.take() : 0,
                    AidFunding.SELF);
        }
    }
}
