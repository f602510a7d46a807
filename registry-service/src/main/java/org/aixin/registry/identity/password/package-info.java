/** Which passwords are taken, and how they are kept. */
@NullMarked
package org.aixin.registry.identity.password;

import org.jspecify.annotations.NullMarked;
