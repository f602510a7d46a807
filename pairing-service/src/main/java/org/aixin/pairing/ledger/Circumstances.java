package org.aixin.pairing.ledger;

import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.persistence.spans.CadreNode;
import org.aixin.persistence.spans.RecipientNode;
import org.jspecify.annotations.Nullable;

/**
 * Cadre and household as they stood on the first day of a pairing.
 *
 * @param cadre null when nobody knows the cadre on that day
 * @param people the active people of the household
 */
record Circumstances(@Nullable CadreNode cadre, List<RecipientNode> people) {

    boolean cadreIsLeading() {
        return cadre != null && cadre.cadreRank().compareTo(CadreRank.DIVISION_DEPUTY) <= 0;
    }

    boolean childWithoutParents() {
        return people.stream()
                .map(RecipientNode::category)
                .anyMatch(category -> category == RecipientCategory.ORPHAN
                        || category == RecipientCategory.DE_FACTO_UNATTENDED_CHILD);
    }
}
