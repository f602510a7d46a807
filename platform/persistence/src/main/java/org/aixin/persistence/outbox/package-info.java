/** Events leave in the transaction that caused them, and reach Kafka afterwards. */
@NullMarked
package org.aixin.persistence.outbox;

import org.jspecify.annotations.NullMarked;
