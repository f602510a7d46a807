/** Tests of the search. */
@NullMarked
package org.aixin.policy.search;

import org.jspecify.annotations.NullMarked;
