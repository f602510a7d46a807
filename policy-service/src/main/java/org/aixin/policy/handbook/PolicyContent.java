package org.aixin.policy.handbook;

import java.util.Set;
import java.util.TreeSet;
import org.aixin.contracts.RecipientCategory;

/**
 * What an edition says.
 *
 * @param classes whom it is for, in reporting order
 */
record PolicyContent(String title, String summary, Set<RecipientCategory> classes) {

    PolicyContent {
        classes = new TreeSet<>(classes);
    }
}
