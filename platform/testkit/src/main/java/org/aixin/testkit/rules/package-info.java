/** The rules of the house, checked against a module's classes. */
@NullMarked
package org.aixin.testkit.rules;

import org.jspecify.annotations.NullMarked;
