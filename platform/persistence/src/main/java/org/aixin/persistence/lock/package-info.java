/** Locks held by the database for the life of a connection, and work that one instance does at a time. */
@NullMarked
package org.aixin.persistence.lock;

import org.jspecify.annotations.NullMarked;
