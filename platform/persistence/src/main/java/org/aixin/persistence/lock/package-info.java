/** Locks held by the database for the life of a connection. */
@NullMarked
package org.aixin.persistence.lock;

import org.jspecify.annotations.NullMarked;
