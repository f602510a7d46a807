/** The owner of people, families, cadres, units and divisions. */
@NullMarked
package org.aixin.registry;

import org.jspecify.annotations.NullMarked;
