/** Tests of scope. */
@NullMarked
package org.aixin.persistence.scope;

import org.jspecify.annotations.NullMarked;
