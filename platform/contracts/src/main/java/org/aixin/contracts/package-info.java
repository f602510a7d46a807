/**
 * What the services promise one another over Kafka: one record per aggregate, carrying its whole current state.
 *
 * <p>JDK only, no personal data: ids, codes, dates, enums and sums. Fields may be added; none is renamed or removed, a
 * new meaning is a new topic version.
 */
@NullMarked
package org.aixin.contracts;

import org.jspecify.annotations.NullMarked;
