/** The rules of the house, tried on code that breaks them. */
@NullMarked
package org.aixin.testkit.rules;

import org.jspecify.annotations.NullMarked;
