/** A key by which a test may be anybody. */
@NullMarked
package org.aixin.gateway.anybody;

import org.jspecify.annotations.NullMarked;
