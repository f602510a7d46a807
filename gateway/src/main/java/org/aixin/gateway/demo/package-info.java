/** The demo's key, by which everybody who holds it may be anybody. */
@NullMarked
package org.aixin.gateway.demo;

import org.jspecify.annotations.NullMarked;
