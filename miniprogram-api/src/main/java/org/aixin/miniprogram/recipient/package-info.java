/** The people a cadre cares for: pairings from pairing-service, names and places from registry-service. */
@NullMarked
package org.aixin.miniprogram.recipient;

import org.jspecify.annotations.NullMarked;
