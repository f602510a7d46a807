/** What is written down of accounts, log-ins and agencies. */
@NullMarked
package org.aixin.registry.identity.audit;

import org.jspecify.annotations.NullMarked;
