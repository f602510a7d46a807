/** The register in lists, and the pages of a household and of a cadre, for offices and units. */
@NullMarked
package org.aixin.registry.listing;

import org.jspecify.annotations.NullMarked;
