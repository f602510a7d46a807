/** Tests of care records. */
@NullMarked
package org.aixin.visit.carerecord;

import org.jspecify.annotations.NullMarked;
