/** The console's users: who they are, what they may do, what they prove themselves with. */
@NullMarked
package org.aixin.registry.identity.account;

import org.jspecify.annotations.NullMarked;
