package org.aixin.bench.plan;

import java.util.List;
import java.util.stream.Stream;

/** What was done for the families of a cohort in a stretch of time. */
interface Diary {

    /** Family by family; made while they are read, and the same each time. */
    Stream<DatedRecord> of(List<DemoFamily> families);
}
