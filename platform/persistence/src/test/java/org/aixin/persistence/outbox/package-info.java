/** Tests of outbox. */
@NullMarked
package org.aixin.persistence.outbox;

import org.jspecify.annotations.NullMarked;
