@NullMarked
package org.aixin.pairing.merger;

import org.jspecify.annotations.NullMarked;
