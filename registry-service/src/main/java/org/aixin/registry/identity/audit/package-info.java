/** What happened to accounts and log-ins, in rows that are only ever added. */
@NullMarked
package org.aixin.registry.identity.audit;

import org.jspecify.annotations.NullMarked;
