/** The only door from outside. */
@NullMarked
package org.aixin.gateway;

import org.jspecify.annotations.NullMarked;
