@NullMarked
package org.aixin.registry.export;

import org.jspecify.annotations.NullMarked;
