/** A service that keeps every rule. */
@NullMarked
package org.aixin.testkit.rules.clean;

import org.jspecify.annotations.NullMarked;
