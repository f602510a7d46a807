/** What happened, in rows that are only ever added and that hang together by keyed hashes. */
@NullMarked
package org.aixin.persistence.audit;

import org.jspecify.annotations.NullMarked;
