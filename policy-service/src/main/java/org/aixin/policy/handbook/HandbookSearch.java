package org.aixin.policy.handbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private volatile @Nullable Built built;
    private volatile boolean outdated;

    HandbookSearch(PolicyHandbook handbook, PolicyMapper policies) {
        this.handbook = handbook;
        this.policies = policies;
    }

    /** What the handbook held: entries are never deleted and versions only rise. */
    record Stamp(long entries, long versions) {}

    private record Built(HandbookIndex index, Stamp stamp) {}

    Page<PolicyEntry> page(PolicySearch search, LocalDate day, PageRequest page, @Nullable String cursor) {
        var current = built;
        return (current == null || outdated ? renewed() : current).index().page(search, day, page, cursor);
    }

    /** Something was published here: whoever asks next finds it. */
    void outdated() {
        outdated = true;
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
        outdated = false;
        var stamp = policies.stamp();
        var current = built;
        if (current == null || !current.stamp().equals(stamp)) {
            current = new Built(new HandbookIndex(everything()), stamp);
            built = current;
        }
        return current;
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
