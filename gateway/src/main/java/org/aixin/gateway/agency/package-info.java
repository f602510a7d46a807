/** Agencies: the tokens that registry-service gives them, believed for as long as it still knows them. */
@NullMarked
package org.aixin.gateway.agency;

import org.jspecify.annotations.NullMarked;
