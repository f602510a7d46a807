package org.aixin.bench.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * The families of a stretch of country with the cadres who care for them, made up when they are asked for, apart from
 * all other cohorts: so a plan of the whole province fits into little memory.
 */
public final class DemoCohort {

    private final Cohort cohort;
    private final Population population;
    private final List<Diary> diaries;

    DemoCohort(Cohort cohort, long seed, List<Diary> diaries) {
        this.cohort = cohort;
        this.population = new Population(cohort, seed);
        this.diaries = List.copyOf(diaries);
    }

    Cohort cohort() {
        return cohort;
    }

    List<Diary> diaries() {
        return diaries;
    }

    /** Without making them up. */
    public int cadreCount() {
        return cohort.cadres();
    }

    /** Without making them up; those outside the totals are among them. */
    public int familyCount() {
        return cohort.after().households() - cohort.before().households();
    }

    /** Without making them up; those outside the totals are among them. */
    public int recipientCount() {
        return cohort.after().recipients() - cohort.before().recipients();
    }

    public List<DemoCadre> cadres() {
        return population.cadres();
    }

    public List<DemoFamily> families() {
        return population.families();
    }

    /**
     * One stretch of time after another, family by family, each in order of time; made while they are read. Families
     * outside the totals have none.
     */
    public Stream<DatedRecord> records() {
        var counted = families().stream().filter(DemoFamily::counted).toList();
        return diaries.stream().flatMap(diary -> diary.of(counted));
    }
}
