@NullMarked
package org.aixin.registry.duplicate;

import org.jspecify.annotations.NullMarked;
