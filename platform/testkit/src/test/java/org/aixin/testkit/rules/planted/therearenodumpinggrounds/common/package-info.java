/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.therearenodumpinggrounds.common;

import org.jspecify.annotations.NullMarked;
