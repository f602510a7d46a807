/** Personal data at rest: envelope encryption, blind indexes, and the types that keep people's secrets out of logs. */
@NullMarked
package org.aixin.persistence.crypto;

import org.jspecify.annotations.NullMarked;
