/** Tests of the ledger. */
@NullMarked
package org.aixin.pairing.ledger;

import org.jspecify.annotations.NullMarked;
