/** Addresses of the network: where somebody is, and whether that is where they are let in from. */
@NullMarked
package org.aixin.kernel.address;

import org.jspecify.annotations.NullMarked;
