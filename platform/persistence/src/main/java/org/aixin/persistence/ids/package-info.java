/** Ids made by the application. */
@NullMarked
package org.aixin.persistence.ids;

import org.jspecify.annotations.NullMarked;
