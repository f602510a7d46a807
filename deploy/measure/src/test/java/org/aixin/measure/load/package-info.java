@NullMarked
package org.aixin.measure.load;

import org.jspecify.annotations.NullMarked;
