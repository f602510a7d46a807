/** The tree of administrative divisions. */
@NullMarked
package org.aixin.registry.division;

import org.jspecify.annotations.NullMarked;
