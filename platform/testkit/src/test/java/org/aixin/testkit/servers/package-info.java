/** The servers and the proxy, tried on the real thing. */
@NullMarked
package org.aixin.testkit.servers;

import org.jspecify.annotations.NullMarked;
