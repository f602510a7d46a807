/** Code that breaks the rules on purpose. */
@NullMarked
package org.aixin.testkit.rules.planted;

import org.jspecify.annotations.NullMarked;
