/** Pages and what they are asked by, without a database. */
@NullMarked
package org.aixin.registry.search;

import org.jspecify.annotations.NullMarked;
