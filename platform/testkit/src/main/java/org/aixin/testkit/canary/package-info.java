/** People who are nobody, and the search for what was not kept secret about them. */
@NullMarked
package org.aixin.testkit.canary;

import org.jspecify.annotations.NullMarked;
