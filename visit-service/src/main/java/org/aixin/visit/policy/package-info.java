/** Which edition of a policy was published on which day. */
@NullMarked
package org.aixin.visit.policy;

import org.jspecify.annotations.NullMarked;
