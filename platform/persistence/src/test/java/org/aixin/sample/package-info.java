/** A small service on which persistence is tried. */
@NullMarked
package org.aixin.sample;

import org.jspecify.annotations.NullMarked;
