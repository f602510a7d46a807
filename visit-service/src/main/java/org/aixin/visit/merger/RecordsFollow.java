package org.aixin.visit.merger;

import java.util.Collection;

/** What is kept of care, and follows who turned out to be whom. */
public interface RecordsFollow {

    /** Everything of these households names people as whom they are known now. Safe to call again. */
    void follow(Collection<Long> householdIds);
}
