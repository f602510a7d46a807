@NullMarked
package org.aixin.measure.rounds;

import org.jspecify.annotations.NullMarked;
