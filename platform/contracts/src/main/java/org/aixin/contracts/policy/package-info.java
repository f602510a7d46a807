/** State events of policy-service. */
@NullMarked
package org.aixin.contracts.policy;

import org.jspecify.annotations.NullMarked;
