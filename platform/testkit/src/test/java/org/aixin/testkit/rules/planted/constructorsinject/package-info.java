/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.constructorsinject;

import org.jspecify.annotations.NullMarked;
