package org.aixin.registry.comparison;

import java.util.Collection;

/**
 * Inside this service, in the same transaction: lists said something else of these subjects than before, or took back what
 * they had said. The check looks at them at once, so that the list is told of what differs from it.
 *
 * @param check the standing check whose subjects they are
 */
public record FactsTold(String check, Collection<Long> subjectIds) {}
