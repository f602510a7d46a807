/** A service that keeps every rule. */
@NullMarked
package org.aixin.testkit.rules.clean.contracts;

import org.jspecify.annotations.NullMarked;
