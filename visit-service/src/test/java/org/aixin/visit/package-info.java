/** Tests of the visit-service. */
@NullMarked
package org.aixin.visit;

import org.jspecify.annotations.NullMarked;
