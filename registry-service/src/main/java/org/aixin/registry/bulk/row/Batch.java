package org.aixin.registry.bulk.row;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What a chunk of rows belongs to. */
public interface Batch {

    long importId();

    /** The area that the file is about. */
    String division();

    Places places();

    /** The business day on which the file was announced. */
    LocalDate sentOn();

    /** Whether the rows are only looked at. */
    boolean isChecking();

    /** The first row of the file, in a chunk before this one, about each of these. */
    Map<String, Integer> standing(Collection<String> subjects);

    /** Those among the imports that the caller may see. */
    Set<Long> known(Collection<Long> imports);
}
