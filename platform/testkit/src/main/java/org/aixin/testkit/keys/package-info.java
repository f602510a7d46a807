/** Key pairs with which services sign internal tokens where no operator hands out keys: in tests and in the demo. */
@NullMarked
package org.aixin.testkit.keys;

import org.jspecify.annotations.NullMarked;
