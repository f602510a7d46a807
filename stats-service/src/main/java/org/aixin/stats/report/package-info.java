/** Summaries as sentences, every number in them with what it counts. */
@NullMarked
package org.aixin.stats.report;

import org.jspecify.annotations.NullMarked;
