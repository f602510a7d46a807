package org.aixin.bench.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aixin.kernel.time.BusinessDays;

/**
 * Everything of a demo, in the order in which it depends on one another. Made from divisions, sizes, a seed and the
 * moment up to which records reach; the same four make the same plan, with the same ids, on every machine.
 */
public final class DemoPlan {

    /** The mobilisation meeting of the programme; everything in the demo stands since then or later. */
    public static final LocalDate PROGRAMME_START = LocalDate.of(2023, 5, 12);

    /** The seed of the demos that people see. */
    public static final long SEED = 622_921;

    /** Raised with every change of what a plan says. */
    public static final int VERSION = 1;

    private final DemoSize size;
    private final Instant until;
    private final int year;
    private final List<DemoDivision> divisions;
    private final List<DemoUnit> units;
    private final List<DemoCadre> cadres;
    private final List<DemoFamily> families;
    private final List<DemoPolicy> policies;
    private final Diary diary;

    private DemoPlan(Gansu gansu, DemoSize size, long seed, Instant until) {
        this.size = size;
        this.until = until;
        this.year = BusinessDays.of(until).getYear();
        this.divisions = gansu.around(size.division());
        this.policies = Handbook.read();
        var around = new TownshipUnits(size.division());
        var population = new Population(size, seed, year);
        this.units = around.units();
        this.cadres = population.cadres(around.posts());
        this.families = population.families(gansu.villages(size.division()), cadres);
        this.diary = new Diary(new Scene(policies), seed, year, until);
    }

    /** @param until records reach from the first day of its year up to it */
    public static DemoPlan of(Gansu gansu, DemoSize size, long seed, Instant until) {
        return new DemoPlan(gansu, size, seed, until);
    }

    public DemoSize size() {
        return size;
    }

    public Instant until() {
        return until;
    }

    /** The year of the records. */
    public int year() {
        return year;
    }

    /** Parents before children. */
    public List<DemoDivision> divisions() {
        return divisions;
    }

    /** Those above, in either tree, before those below. */
    public List<DemoUnit> units() {
        return units;
    }

    public List<DemoCadre> cadres() {
        return cadres;
    }

    public List<DemoFamily> families() {
        return families;
    }

    public List<DemoPolicy> policies() {
        return policies;
    }

    /** Family by family, each in order of time; made while they are read. Families outside the totals have none. */
    public Stream<DatedRecord> records() {
        return families.stream().filter(DemoFamily::counted).flatMap(diary::of);
    }

    public DemoTotals totals() {
        return DemoTotals.of(families, records());
    }
}
