/** The way in for the console's users: password, then code. */
@NullMarked
package org.aixin.registry.identity.login;

import org.jspecify.annotations.NullMarked;
