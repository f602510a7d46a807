/** A service that keeps every rule. */
@NullMarked
package org.aixin.testkit.rules.clean.note;

import org.jspecify.annotations.NullMarked;
