/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.featureshavenocycles.visit;

import org.jspecify.annotations.NullMarked;
