/** Tests of the handbook. */
@NullMarked
package org.aixin.policy.handbook;

import org.jspecify.annotations.NullMarked;
