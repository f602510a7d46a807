/** What is measured. */
@NullMarked
package org.aixin.measure.benchmark;

import org.jspecify.annotations.NullMarked;
