/** A service that keeps every rule. */
@NullMarked
package org.aixin.testkit.rules.clean.outbox;

import org.jspecify.annotations.NullMarked;
