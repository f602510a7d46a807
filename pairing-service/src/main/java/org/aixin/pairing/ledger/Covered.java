package org.aixin.pairing.ledger;

import java.util.Collection;
import java.util.List;

/** The people a pairing covers, by id, each once, in ascending order. */
record Covered(List<Long> recipientIds) {

    static Covered of(Collection<Long> recipientIds) {
        return new Covered(recipientIds.stream().distinct().sorted().toList());
    }
}
