/** Key pairs written and read again. */
@NullMarked
package org.aixin.testkit.keys;

import org.jspecify.annotations.NullMarked;
