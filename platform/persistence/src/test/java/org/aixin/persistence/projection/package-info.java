/** Tests of projection. */
@NullMarked
package org.aixin.persistence.projection;

import org.jspecify.annotations.NullMarked;
