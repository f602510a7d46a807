@NullMarked
package org.aixin.kernel.log;

import org.jspecify.annotations.NullMarked;
