/** People who turned out to be one, until the records about them have followed. */
@NullMarked
package org.aixin.visit.merger;

import org.jspecify.annotations.NullMarked;
