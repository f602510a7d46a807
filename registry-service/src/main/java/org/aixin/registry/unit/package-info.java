/** Units whose cadres are paired, in two trees. */
@NullMarked
package org.aixin.registry.unit;

import org.jspecify.annotations.NullMarked;
