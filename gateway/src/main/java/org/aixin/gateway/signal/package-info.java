/** What the gateway sees and somebody should know, told to registry-service, which keeps the audit. */
@NullMarked
package org.aixin.gateway.signal;

import org.jspecify.annotations.NullMarked;
