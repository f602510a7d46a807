/** Cadres: who they are, and in which unit from which day. */
@NullMarked
package org.aixin.registry.cadre;

import org.jspecify.annotations.NullMarked;
