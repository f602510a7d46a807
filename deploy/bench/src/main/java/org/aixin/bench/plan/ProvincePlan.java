package org.aixin.bench.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aixin.bench.plan.PublishedUnits.Team;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * The province as of 31 May 2024: every county, what was published about the whole, about 临夏县 and about the units of
 * {@link PublishedUnits}. What the published parts leave of the whole is shared among the other counties.
 */
final class ProvincePlan {

    static final int CADRES = 251_000;
    static final int RECIPIENTS = 267_000;

    /** Since the epoch less those of 2024. */
    static final Whole YEAR_2023 = new Whole(1_462_100, 968_600, 233_300, 5_307_430_000L);

    static final Whole YEAR_2024 = new Whole(466_800, 346_200, 72_600, 2_267_780_000L);

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 5, 31);
    private static final String PROVINCE = "620000";

    /** 嘉峪关 has no counties: its townships hang right below it. */
    private static final String JIAYUGUAN = "620200";

    /** The prefecture of 临夏, where people in resettlement are cared for as well. */
    private static final String LINXIA = "6229";

    private static final int IN_RESETTLEMENT = 12;

    /** Of a hundred people beyond one per cadre, so many have a household of their own. */
    private static final int HOUSEHOLDS_OF_EXTRA = 30;

    /** How many of a thousand people are of which category; nothing was published about it. */
    private static final Map<RecipientCategory, Long> CATEGORIES = categories();

    /** What is told of the whole: person-times of contacts and visits, difficulties and deeds as one number, money. */
    record Whole(long contacts, long visits, long solved, long ownFen) {

        Whole less(Whole part) {
            return new Whole(
                    contacts - part.contacts, visits - part.visits, solved - part.solved, ownFen - part.ownFen);
        }

        /** Nothing was published about difficulties reported and policies: as in 临夏县. */
        Published asPublished() {
            var like = LinxiaPlan.YEAR_2023;
            long times = contacts + visits;
            long likeTimes = like.contacts() + like.visits();
            long resolved = solved * like.difficultiesResolved() / like.solved();
            return new Published(
                    Published.Count.PERSON_TIMES,
                    contacts,
                    visits,
                    resolved,
                    times * like.difficultiesReported() / likeTimes,
                    solved - resolved,
                    times * like.policies() / likeTimes,
                    ownFen);
        }
    }

    private final Gansu gansu;
    private final Scene scene;
    private final long seed;
    private final DemoUnit office;
    private final List<DemoUnit> units = new ArrayList<>();
    private final List<Planned> planned = new ArrayList<>();

    /** A cohort with what was published about its year 2023, null where its share is still to be reckoned. */
    private record Planned(Cohort cohort, @Nullable Published year2023) {

        long weight() {
            return cohort.inTotals().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    private ProvincePlan(Gansu gansu, Scene scene, long seed) {
        this.gansu = gansu;
        this.scene = scene;
        this.seed = seed;
        this.office = LocalUnits.provincialOffice(gansu.division(PROVINCE));
    }

    static DemoPlan.Ground of(Gansu gansu, Scene scene, long seed, Instant until) {
        if (!BusinessDays.of(until).isAfter(LAST_DAY)) {
            throw new IllegalArgumentException("The demo province ends on " + LAST_DAY + ", not before " + until);
        }
        return new ProvincePlan(gansu, scene, seed).ground();
    }

    private DemoPlan.Ground ground() {
        var province = gansu.division(PROVINCE);
        var places = places();
        var organs = LocalUnits.ofProvince(province, office);
        var published = new PublishedUnits(
                province,
                office,
                places.stream()
                        .map(DemoDivision::code)
                        .filter(code -> !code.equals(LinxiaPlan.COUNTY) && !code.equals(JIAYUGUAN))
                        .toList());
        units.add(office);
        organs.forEach(organ -> units.add(organ.unit()));
        units.addAll(published.units());
        counties(places, organs, published.teams());
        published.teams().forEach(this::team);
        return new DemoPlan.Ground(units, cohorts(), LAST_DAY.getYear(), DemoExternalStat.ofLinxia());
    }

    private List<DemoDivision> places() {
        return Stream.concat(Stream.of(gansu.division(JIAYUGUAN)), gansu.counties().stream())
                .toList();
    }

    private void counties(List<DemoDivision> places, List<Staffed> organs, List<Team> teams) {
        int ownCadres = CADRES
                - LinxiaPlan.CADRES
                - teams.stream().mapToInt(team -> team.post().cadres()).sum();
        int ownPeople = RECIPIENTS
                - inTotals(LinxiaPlan.PEOPLE)
                - teams.stream().mapToInt(Team::households).sum();
        var weights = places.stream()
                .mapToLong(place -> place.code().equals(LinxiaPlan.COUNTY)
                        ? 0
                        : gansu.villages(place.code()).size())
                .toArray();
        var people = Shares.of(ownPeople, weights);
        var cadres = Shares.of(ownCadres, people);
        var prefectures = new LinkedHashMap<String, List<Staffed>>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var above = place.code().equals(JIAYUGUAN)
                    ? List.<Staffed>of()
                    : prefectures.computeIfAbsent(String.valueOf(place.parentCode()), this::prefecture);
            var local = LocalUnits.ofCounty(
                    place,
                    gansu.below(place.code(), DivisionLevel.TOWNSHIP),
                    above.isEmpty() ? office : above.get(0).unit());
            local.forEach(staffed -> units.add(staffed.unit()));
            var senders = new ArrayList<>(local);
            senders.addAll(above);
            if (place.code().equals(LinxiaPlan.COUNTY)) {
                senders.addAll(organs.subList(0, LinxiaPlan.ORGANS));
                planned.add(new Planned(LinxiaPlan.cohort(senders, gansu, before()), LinxiaPlan.YEAR_2023));
            } else {
                senders.add(organs.get(i % organs.size()));
                planned.add(new Planned(county(place, senders, (int) cadres[i], (int) people[i]), null));
            }
        }
    }

    private List<Staffed> prefecture(String code) {
        var prefecture = LocalUnits.ofPrefecture(gansu.division(code), office);
        prefecture.forEach(staffed -> units.add(staffed.unit()));
        return prefecture;
    }

    private Cohort county(DemoDivision place, List<Staffed> senders, int cadres, int number) {
        var shares = Shares.of(
                number, CATEGORIES.values().stream().mapToLong(Long::longValue).toArray());
        var people = new LinkedHashMap<RecipientCategory, Integer>();
        for (var category : CATEGORIES.keySet()) {
            people.put(category, (int) shares[people.size()]);
        }
        if (place.code().startsWith(LINXIA)) {
            people.put(RecipientCategory.RESETTLEMENT, IN_RESETTLEMENT);
        }
        return new Cohort(
                place.code(),
                before(),
                gansu.villages(place.code()),
                Staffed.posts(senders, cadres),
                cadres + (number - cadres) * HOUSEHOLDS_OF_EXTRA / 100,
                people,
                0);
    }

    private void team(Team team) {
        var cohort = new Cohort(
                "unit " + team.post().unitId(),
                before(),
                gansu.villages(team.county()),
                List.of(team.post()),
                team.households(),
                team.people(),
                0);
        planned.add(new Planned(cohort, team.year2023()));
    }

    private Cohort.Numbers before() {
        return planned.isEmpty()
                ? Cohort.Numbers.NONE
                : planned.get(planned.size() - 1).cohort().after();
    }

    private List<DemoCohort> cohorts() {
        var left = YEAR_2023;
        for (var one : planned) {
            if (one.year2023() != null) {
                left = left.less(whole(one.cohort(), diary(one.cohort(), 2023, one.year2023())));
            }
        }
        var shares2023 = shared(
                left.asPublished(),
                planned.stream()
                        .mapToLong(one -> one.year2023() == null ? one.weight() : 0)
                        .toArray());
        var shares2024 = shared(
                YEAR_2024.asPublished(),
                planned.stream().mapToLong(Planned::weight).toArray());
        return IntStream.range(0, planned.size())
                .mapToObj(i -> {
                    var cohort = planned.get(i).cohort();
                    var published = planned.get(i).year2023();
                    return new DemoCohort(
                            cohort,
                            seed,
                            List.of(
                                    diary(cohort, 2023, published == null ? shares2023.get(i) : published),
                                    diary(cohort, 2024, shares2024.get(i))));
                })
                .toList();
    }

    private PublishedDiary diary(Cohort cohort, int year, Published published) {
        return year == 2023
                ? new PublishedDiary(
                        scene, seed, cohort.name(), DemoPlan.PROGRAMME_START, LinxiaPlan.LAST_DAY, published)
                : new PublishedDiary(scene, seed, cohort.name(), LocalDate.of(year, 1, 1), LAST_DAY, published);
    }

    /** What a cohort published in times did in person-times. */
    private Whole whole(Cohort cohort, PublishedDiary diary) {
        var published = diary.published();
        long contacts = published.contacts();
        long visits = published.visits();
        if (cohort.households() < inTotals(cohort.people())) {
            var done = new Sums();
            new DemoCohort(cohort, seed, List.of(diary)).records().forEach(done::add);
            var totals = done.byYear().get(diary.year());
            contacts = totals == null ? 0 : totals.contacts().personTimes();
            visits = totals == null ? 0 : totals.visits().personTimes();
        }
        return new Whole(contacts, visits, published.solved(), published.ownFen());
    }

    /** Divides what was published in proportion to weights; money in tens of yuan. */
    static List<Published> shared(Published whole, long... weights) {
        var contacts = Shares.of(whole.contacts(), weights);
        var visits = Shares.of(whole.visits(), weights);
        var resolved = Shares.of(whole.difficultiesResolved(), weights);
        var reported = Shares.of(whole.difficultiesReported(), weights);
        var deeds = Shares.of(whole.goodDeeds(), weights);
        var policies = Shares.of(whole.policies(), weights);
        var tensOfYuan = Shares.of(whole.ownFen() / Purse.STEP_FEN, weights);
        return IntStream.range(0, weights.length)
                .mapToObj(i -> new Published(
                        whole.count(),
                        contacts[i],
                        visits[i],
                        resolved[i],
                        reported[i],
                        deeds[i],
                        policies[i],
                        tensOfYuan[i] * Purse.STEP_FEN))
                .toList();
    }

    private static int inTotals(Map<RecipientCategory, Integer> people) {
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().inTotals())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Map<RecipientCategory, Long> categories() {
        var categories = new LinkedHashMap<RecipientCategory, Long>();
        categories.put(RecipientCategory.ORPHAN, 10L);
        categories.put(RecipientCategory.DE_FACTO_UNATTENDED_CHILD, 110L);
        categories.put(RecipientCategory.SEVERELY_DISABLED_HARDSHIP, 560L);
        categories.put(RecipientCategory.DESTITUTE, 320L);
        return categories;
    }
}
