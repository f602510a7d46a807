@NullMarked
package org.aixin.registry.comparison;

import org.jspecify.annotations.NullMarked;
