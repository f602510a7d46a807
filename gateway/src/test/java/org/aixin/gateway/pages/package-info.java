/** Tests of the gateway. */
@NullMarked
package org.aixin.gateway.pages;

import org.jspecify.annotations.NullMarked;
