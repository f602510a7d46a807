/** Sessions of the console's users: log-in, cookie, forgery token, rights as of now. */
@NullMarked
package org.aixin.gateway.console;

import org.jspecify.annotations.NullMarked;
