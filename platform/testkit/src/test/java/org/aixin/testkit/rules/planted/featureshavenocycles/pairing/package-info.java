/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.featureshavenocycles.pairing;

import org.jspecify.annotations.NullMarked;
