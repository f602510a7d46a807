/** Agencies that ask by machine: who they are, what their contract allows, and the tokens they get for it. */
@NullMarked
package org.aixin.registry.identity.client;

import org.jspecify.annotations.NullMarked;
