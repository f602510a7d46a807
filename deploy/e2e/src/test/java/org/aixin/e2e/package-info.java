/** The system from outside: through the gateway, as a phone, an office or an agency meets it. */
@NullMarked
package org.aixin.e2e;

import org.jspecify.annotations.NullMarked;
