/**
 * Who may come in: accounts, log-ins, agencies' clients. Walled off: nothing outside this package uses it, and it could
 * move out whole.
 */
@NullMarked
package org.aixin.registry.identity;

import org.jspecify.annotations.NullMarked;
