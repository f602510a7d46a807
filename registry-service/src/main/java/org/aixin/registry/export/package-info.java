/** Lists that leave the house as a sheet: masked at once, in the clear when somebody else has agreed; each written down. */
@NullMarked
package org.aixin.registry.export;

import org.jspecify.annotations.NullMarked;
