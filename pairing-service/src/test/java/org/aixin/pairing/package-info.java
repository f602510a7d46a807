/** Tests of the pairing-service, on real servers and through HTTP. */
@NullMarked
package org.aixin.pairing;

import org.jspecify.annotations.NullMarked;
