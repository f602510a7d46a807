/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.onlytheoutboxsends.visit;

import org.jspecify.annotations.NullMarked;
