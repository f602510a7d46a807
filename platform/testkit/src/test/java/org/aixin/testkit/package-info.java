/** The servers as a service's test sees them. */
@NullMarked
package org.aixin.testkit;

import org.jspecify.annotations.NullMarked;
