/** What the launcher does before and beside starting the services. */
@NullMarked
package org.aixin.standalone;

import org.jspecify.annotations.NullMarked;
