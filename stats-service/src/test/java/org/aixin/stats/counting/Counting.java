package org.aixin.stats.counting;

import java.util.Arrays;
import java.util.List;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.stats.CareRecords;
import org.springframework.boot.test.context.TestComponent;

/** Lets tests of other features have records counted. */
@TestComponent
public class Counting {

    private final Tally tally;

    Counting(Tally tally) {
        this.tally = tally;
    }

    public void count(CareRecords... records) {
        count(Arrays.asList(records));
    }

    public void count(List<CareRecords> records) {
        apply(records.stream().map(CareRecords::changed).toList());
    }

    public void apply(List<CareRecordChanged> events) {
        tally.apply(events);
    }
}
