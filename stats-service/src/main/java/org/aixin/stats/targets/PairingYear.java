package org.aixin.stats.targets;

import java.util.Optional;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Places;
import org.aixin.stats.tree.Tree;

/**
 * What a pairing did and owes in a year, and the nodes on which that is counted.
 *
 * @param counted whether the pairing owes anything; records may come before the pairing is known
 * @param category the first in reporting order among its people
 */
record PairingYear(
        long pairingId,
        int year,
        long contacts,
        long visits,
        boolean counted,
        RecipientCategory category,
        int contactTarget,
        int visitTarget,
        Path divisionPath,
        Path managedByPath,
        Path groupPath) {

    PairingYear done(long moreContacts, long moreVisits) {
        return new PairingYear(
                pairingId,
                year,
                contacts + moreContacts,
                visits + moreVisits,
                counted,
                category,
                contactTarget,
                visitTarget,
                divisionPath,
                managedByPath,
                groupPath);
    }

    /** The same deeds at another place with another target. */
    PairingYear placed(RecipientCategory people, Optional<RuleVersion.Target> target, Places places) {
        return new PairingYear(
                pairingId,
                year,
                contacts,
                visits,
                target.isPresent(),
                people,
                target.map(RuleVersion.Target::contacts).orElse(0),
                target.map(RuleVersion.Target::visits).orElse(0),
                places.division(),
                places.managedBy(),
                places.group());
    }

    private Places places() {
        return new Places(divisionPath, managedByPath, groupPath);
    }

    void addTo(Difference difference) {
        count(difference, 1);
    }

    void takeFrom(Difference difference) {
        count(difference, -1);
    }

    private void count(Difference difference, int sign) {
        if (counted) {
            var sums =
                    TargetSums.of(contacts, contactTarget, visits, visitTarget).times(sign);
            for (var tree : Tree.values()) {
                difference.add(tree, places().in(tree), year, category, sums);
            }
        }
    }

    void touchStocks(Difference difference) {
        for (var tree : Tree.values()) {
            difference.stocksOf(tree, places().in(tree));
        }
    }
}
