@NullMarked
package org.aixin.measure.report;

import org.jspecify.annotations.NullMarked;
