/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.mappersbindtheirparameters;

import org.jspecify.annotations.NullMarked;
