package org.aixin.visit.carerecord;

import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists care records, newest first. */
@Component
class CareRecordList {

    private static final int COUNTED = 10_000;

    private final CareRecordMapper records;
    private final CareRecordLog log;

    CareRecordList(CareRecordMapper records, CareRecordLog log) {
        this.records = records;
        this.log = log;
    }

    /** One page, by number or from where a page before it ended. */
    Page<CareRecordView> page(CareRecordFilter filter, PageRequest page, @Nullable String cursor) {
        var before = CareRecordFilter.Place.parse(cursor);
        // one more than asked for tells whether there is a next page
        var found = records.list(filter, before, page.size() + 1, before == null ? page.offset() : 0);
        var shown = found.subList(0, Math.min(found.size(), page.size()));
        var counted = records.count(filter, COUNTED + 1);
        return new Page<>(
                log.views(shown),
                Math.min(counted, COUNTED),
                counted > COUNTED,
                page.page(),
                page.size(),
                found.size() > page.size() ? cursorAfter(shown) : null);
    }

    /** How often the cadre was in touch with each household that year, by kind. */
    List<CareRecordTally> tallies(long cadreId, int year) {
        return records.tallies(cadreId, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static String cursorAfter(List<CareRecord> shown) {
        return CareRecordFilter.Place.of(shown.get(shown.size() - 1)).cursor();
    }
}
