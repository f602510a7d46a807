/** Tests of the policy-service. */
@NullMarked
package org.aixin.policy;

import org.jspecify.annotations.NullMarked;
