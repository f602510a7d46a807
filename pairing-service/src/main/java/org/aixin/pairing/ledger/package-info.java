/** The ledger of pairings: begun and ended, never edited. */
@NullMarked
package org.aixin.pairing.ledger;

import org.jspecify.annotations.NullMarked;
