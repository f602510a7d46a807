/** Tests of persistence as a whole. */
@NullMarked
package org.aixin.persistence;

import org.jspecify.annotations.NullMarked;
