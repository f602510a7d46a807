/** What came out, as a page and as JSON. */
@NullMarked
package org.aixin.measure.report;

import org.jspecify.annotations.NullMarked;
