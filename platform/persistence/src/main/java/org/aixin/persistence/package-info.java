/** What every service with a schema shares: data scope, encryption, ids, outbox, projections. */
@NullMarked
package org.aixin.persistence;

import org.jspecify.annotations.NullMarked;
