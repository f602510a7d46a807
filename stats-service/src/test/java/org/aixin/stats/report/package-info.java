/** Tests of report. */
@NullMarked
package org.aixin.stats.report;

import org.jspecify.annotations.NullMarked;
