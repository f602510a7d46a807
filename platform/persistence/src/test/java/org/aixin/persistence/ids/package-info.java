/** Tests of ids. */
@NullMarked
package org.aixin.persistence.ids;

import org.jspecify.annotations.NullMarked;
