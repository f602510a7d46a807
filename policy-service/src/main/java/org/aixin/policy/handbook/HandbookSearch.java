package org.aixin.policy.handbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Finds in the handbook, by an index in this instance's memory. The table says when it is old: every publication raises a
 * version, whichever instance took it, so all of them are the same again two seconds later.
 */
@Service
class HandbookSearch {

    private static final int CHUNK = 500;

    private final PolicyHandbook handbook;
    private final PolicyMapper policies;

    private final AtomicLong publications = new AtomicLong();
    private volatile @Nullable Built built;

    HandbookSearch(PolicyHandbook handbook, PolicyMapper policies) {
        this.handbook = handbook;
        this.policies = policies;
    }

    /** What the handbook held: entries are never deleted and versions only rise. */
    record Stamp(long entries, long versions) {}

    /** @param publications of this instance that were known when it was read */
    private record Built(HandbookIndex index, Stamp stamp, long publications) {}

    Page<PolicyEntry> page(PolicySearch search, LocalDate day, PageRequest page, @Nullable String cursor) {
        var current = built;
        if (current == null || current.publications() < publications.get()) {
            current = renewed();
        }
        return current.index().page(search, day, page, cursor);
    }

    /** Something was published here: whoever asks next finds it. */
    void outdated() {
        publications.incrementAndGet();
    }

    @Scheduled(fixedDelay = 2_000)
    void follow() {
        var current = built;
        if (current == null || !current.stamp().equals(policies.stamp())) {
            renewed();
        }
    }

    private synchronized Built renewed() {
        // Both come first: what is published while we read is looked at once more.
        var published = publications.get();
        var stamp = policies.stamp();
        var current = built;
        var index =
                current != null && current.stamp().equals(stamp) ? current.index() : new HandbookIndex(everything());
        var renewed = new Built(index, stamp, published);
        built = renewed;
        return renewed;
    }

    private List<PolicyEntry> everything() {
        var all = new ArrayList<PolicyEntry>();
        while (true) {
            var some = handbook.after(
                    all.isEmpty() ? null : all.get(all.size() - 1).id(), CHUNK);
            all.addAll(some);
            if (some.size() < CHUNK) {
                return all;
            }
        }
    }
}
