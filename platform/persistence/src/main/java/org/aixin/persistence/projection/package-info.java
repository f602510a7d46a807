/** Local copies of other services' state, fed by events, safe against duplicates and disorder. */
@NullMarked
package org.aixin.persistence.projection;

import org.jspecify.annotations.NullMarked;
