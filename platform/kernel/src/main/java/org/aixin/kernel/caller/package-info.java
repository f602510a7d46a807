/** Who is asking, and on what: bound to the thread for as long as the request or job runs. */
@NullMarked
package org.aixin.kernel.caller;

import org.jspecify.annotations.NullMarked;
