/** Families and institutions in which recipients live. */
@NullMarked
package org.aixin.registry.household;

import org.jspecify.annotations.NullMarked;
