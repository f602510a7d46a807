package org.aixin.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.persistence.audit.AuditExcerpt;
import org.aixin.persistence.audit.AuditFilter;
import org.aixin.persistence.audit.AuditPlace;
import org.aixin.persistence.audit.AuditRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several audits read as one. */
class MergedAuditsTest {

    static final AuditFilter ANY = new AuditFilter(null, null, Set.of(), null, null);
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    final Kept ours = new Kept();
    final Kept visits = new Kept();
    final Kept figures = new Kept();
    final MergedAudits audits =
            new MergedAudits(Map.of("registry-service", ours, "visit-service", visits, "stats-service", figures));

    @AfterEach
    void end() {
        audits.destroy();
    }

    @Test
    void rowsOfOneMomentFollowTheirIdsAndThenTheNamesOfTheirServices() {
        ours.has(7, NOON);
        visits.has(7, NOON);
        figures.has(7, NOON);
        visits.has(8, NOON);
        figures.has(1, NOON.plusMillis(1));

        assertThat(all(1))
                .containsExactly(
                        "stats-service 1",
                        "visit-service 8",
                        "registry-service 7",
                        "stats-service 7",
                        "visit-service 7");
        assertThat(all(2)).isEqualTo(all(1));
    }

    @Test
    void whatIsAddedWhileSomebodyReadsOnIsNeitherSeenTwiceNorHidesAnything() {
        LongStream.rangeClosed(1, 30).forEach(id -> kept(id).has(id, NOON.plusSeconds(id)));
        var seen = new ArrayList<String>();
        MergedPlace place = null;
        long fresh = 100;
        do {
            var page = audits.page(ANY, new PageRequest(1, 7), place);
            page.items().forEach(row -> seen.add(row.service() + " " + row.row().id()));
            place = page.next();
            fresh++;
            kept(fresh).has(fresh, NOON.plusSeconds(fresh));
        } while (place != null);

        assertThat(seen).hasSize(30).doesNotHaveDuplicates();
        assertThat(seen.get(0)).endsWith(" 30");
        assertThat(seen.get(29)).endsWith(" 1");
    }

    @Test
    void aPageByItsNumberIsWhereReadingOnComesToAndMayLieDeepInOneAudit() {
        LongStream.rangeClosed(1, 1_300).forEach(id -> figures.has(id, NOON.plusSeconds(id)));
        LongStream.rangeClosed(1_301, 1_310).forEach(id -> ours.has(id, NOON.plusSeconds(id)));

        var deep = audits.page(ANY, new PageRequest(66, 20), null);

        assertThat(deep.items())
                .extracting(row -> row.row().id())
                .startsWith(10L)
                .endsWith(1L)
                .hasSize(10);
        assertThat(deep.next()).isNull();
        assertThat(deep.total()).isEqualTo(1_310);
        assertThat(deep.totalIsLowerBound()).isFalse();
    }

    @Test
    void whoseAuditCannotBeReadIsNamedAndTheTotalIsNoLongerExact() {
        ours.has(1, NOON);
        visits.has(2, NOON);
        figures.away = true;

        var page = audits.page(ANY, PageRequest.first(), null);

        assertThat(page.away()).containsExactly("stats-service");
        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.totalIsLowerBound()).isTrue();
    }

    @Test
    void aServiceThatGoesAwayInTheMiddleOfAPageIsNamedAsWell() {
        LongStream.rangeClosed(1, 1_300).forEach(id -> figures.has(id, NOON.plusSeconds(id)));
        figures.patience = 1;

        var page = audits.page(ANY, new PageRequest(30, 20), null);

        assertThat(page.away()).containsExactly("stats-service");
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
    }

    private Kept kept(long id) {
        return List.of(ours, visits, figures).get((int) (id % 3));
    }

    private List<String> all(int size) {
        var seen = new ArrayList<String>();
        MergedPlace place = null;
        do {
            var page = audits.page(ANY, new PageRequest(1, size), place);
            page.items().forEach(row -> seen.add(row.service() + " " + row.row().id()));
            place = page.next() == null ? null : MergedPlace.parse(page.next().cursor());
        } while (place != null);
        return seen;
    }

    /** An audit in memory. */
    private static final class Kept implements OneAudit {

        private final List<AuditRow> rows = new ArrayList<>();
        private boolean away;
        private int patience = Integer.MAX_VALUE;

        private void has(long id, Instant at) {
            rows.add(new AuditRow("a#0", id, id, at, "E", "OK", "console:1", null, null, null, null, null, null, null));
            rows.sort(Comparator.comparing(AuditRow::at)
                    .thenComparing(AuditRow::id)
                    .reversed());
        }

        @Override
        public AuditExcerpt excerpt(AuditFilter filter, @Nullable AuditPlace after, int size) {
            if (away || patience-- == 0) {
                throw new Unavailable(new IllegalStateException("away"));
            }
            var behind = rows.stream()
                    .filter(row -> after == null
                            || row.at().isBefore(after.at())
                            || (row.at().equals(after.at()) && row.id() < after.id()))
                    .toList();
            var told = behind.subList(0, Math.min(size, behind.size()));
            return new AuditExcerpt(told, behind.size() > size, rows.size(), false);
        }
    }
}
