package org.aixin.bench.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.aixin.kernel.time.BusinessDays;

/**
 * Everything of a demo, in the order in which it depends on one another. Made from divisions, a size, a seed and the
 * moment up to which records reach; the same four make the same plan, with the same ids, on every machine.
 */
public final class DemoPlan {

    /** The mobilisation meeting of the programme; everything in the demo stands since then or later. */
    public static final LocalDate PROGRAMME_START = LocalDate.of(2023, 5, 12);

    /** The seed of the demos that people see. */
    public static final long SEED = 622_921;

    /** Raised with every change of what a plan says. */
    public static final int VERSION = 3;

    private final DemoSize size;
    private final Instant until;
    private final List<DemoDivision> divisions;
    private final List<DemoPolicy> policies;
    private final Ground ground;

    /**
     * What differs from demo to demo.
     *
     * @param units those above, in either tree, before those below
     * @param year the last one with records
     */
    record Ground(List<DemoUnit> units, List<DemoCohort> cohorts, int year, List<DemoExternalStat> externalStats) {}

    private DemoPlan(Gansu gansu, DemoSize size, long seed, Instant until) {
        this.size = size;
        this.until = until;
        this.divisions = gansu.around(size.division());
        this.policies = Handbook.read();
        this.ground = size.ground(gansu, new Scene(policies), seed, until);
    }

    /** @param until records reach up to it, where the demo does not end earlier */
    public static DemoPlan of(Gansu gansu, DemoSize size, long seed, Instant until) {
        return new DemoPlan(gansu, size, seed, until);
    }

    static int yearOf(Instant until) {
        return BusinessDays.of(until).getYear();
    }

    public DemoSize size() {
        return size;
    }

    public Instant until() {
        return until;
    }

    /** The last year with records. */
    public int year() {
        return ground.year();
    }

    /** Parents before children. */
    public List<DemoDivision> divisions() {
        return divisions;
    }

    /** Those above, in either tree, before those below. */
    public List<DemoUnit> units() {
        return ground.units();
    }

    public List<DemoPolicy> policies() {
        return policies;
    }

    /** Which children receive their allowance; four of 临夏县 are in no register, as was published. */
    public List<DemoBenefit> benefits() {
        return size == DemoSize.LINXIA ? DemoBenefit.ofLinxia(families()) : List.of();
    }

    /** What others published about the demo's places. */
    public List<DemoExternalStat> externalStats() {
        return ground.externalStats();
    }

    /** All people and records, cohort by cohort, for whoever cannot hold all at once. */
    public List<DemoCohort> cohorts() {
        return ground.cohorts();
    }

    public List<DemoCadre> cadres() {
        return cohorts().stream().flatMap(cohort -> cohort.cadres().stream()).toList();
    }

    public List<DemoFamily> families() {
        return cohorts().stream().flatMap(cohort -> cohort.families().stream()).toList();
    }

    /** Cohort by cohort; made while they are read. */
    public Stream<DatedRecord> records() {
        return cohorts().stream().flatMap(DemoCohort::records);
    }

    /** What statistics must answer for the demo's division, by year with records; counted by making all of them. */
    public SortedMap<Integer, DemoTotals> totalsByYear() {
        var sums = new Sums();
        for (var cohort : cohorts()) {
            cohort.families().forEach(sums::add);
            cohort.records().forEach(sums::add);
        }
        return sums.byYear();
    }

    /** Of the last year. */
    public DemoTotals totals() {
        return Objects.requireNonNull(totalsByYear().get(year()));
    }
}
