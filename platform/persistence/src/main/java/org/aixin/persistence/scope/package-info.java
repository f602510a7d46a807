/** Data scope: one place turns a caller's grants into SQL, and fails closed. */
@NullMarked
package org.aixin.persistence.scope;

import org.jspecify.annotations.NullMarked;
