/** Mappers that see everything without standing on the list. */
@NullMarked
package org.aixin.testkit.rules.planted.whatgoespastthedatascopeislisted;

import org.jspecify.annotations.NullMarked;
