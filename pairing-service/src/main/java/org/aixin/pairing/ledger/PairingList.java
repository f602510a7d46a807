package org.aixin.pairing.ledger;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows pairings, the newest ids first, to whoever may read them: offices by permission, cadres their own. */
@Component
class PairingList {

    private static final String READ = "PAIRING_READ";
    private static final int COUNTED = 10_000;

    private final PairingMapper pairings;
    private final MergedPairingMapper merged;

    PairingList(PairingMapper pairings, MergedPairingMapper merged) {
        this.pairings = pairings;
        this.merged = merged;
    }

    /**
     * One page, by number or from where a page before it ended.
     *
     * @param before the last id of the page before
     */
    Page<PairingView> page(PairingFilter filter, PageRequest page, @Nullable Long before) {
        requireReader();
        // one more than asked for tells whether there is a next page
        var found = pairings.list(
                filter, before, filter.narrow() || !seesAll(), page.size() + 1, before == null ? page.offset() : 0);
        var shown = found.subList(0, Math.min(found.size(), page.size()));
        var counted = pairings.count(filter, COUNTED + 1);
        return new Page<>(
                views(shown),
                Math.min(counted, COUNTED),
                counted > COUNTED,
                page.page(),
                page.size(),
                found.size() > page.size() ? lastId(shown) : null);
    }

    /** @throws NotFound where the caller sees none of that id */
    PairingView one(long id) {
        requireReader();
        var pairing = pairings.find(id);
        if (pairing == null) {
            throw new NotFound();
        }
        return views(List.of(pairing)).get(0);
    }

    private List<PairingView> views(List<Pairing> shown) {
        var people = shown.stream()
                .flatMap(pairing -> pairing.covered().recipientIds().stream())
                .collect(toSet());
        var mergedInto = people.isEmpty()
                ? Map.<Long, Long>of()
                : merged.known(people).stream()
                        .collect(
                                toMap(MergedPairingMapper.Known::recipientId, MergedPairingMapper.Known::followedInto));
        return shown.stream()
                .map(pairing -> PairingView.of(pairing, mergedInto))
                .toList();
    }

    private static void requireReader() {
        var caller = Callers.current();
        if (caller.kind() != CallerKind.CADRE) {
            caller.require(READ);
        }
    }

    private static boolean seesAll() {
        return Callers.current().grants().stream().anyMatch(grant -> grant.level() == GrantLevel.PROVINCE);
    }

    private static String lastId(List<Pairing> shown) {
        return Long.toString(shown.get(shown.size() - 1).id());
    }
}
