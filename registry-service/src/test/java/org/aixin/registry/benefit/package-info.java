@NullMarked
package org.aixin.registry.benefit;

import org.jspecify.annotations.NullMarked;
