/** Tests of external. */
@NullMarked
package org.aixin.stats.external;

import org.jspecify.annotations.NullMarked;
