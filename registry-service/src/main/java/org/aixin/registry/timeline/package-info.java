/** What held from which day. */
@NullMarked
package org.aixin.registry.timeline;

import org.jspecify.annotations.NullMarked;
