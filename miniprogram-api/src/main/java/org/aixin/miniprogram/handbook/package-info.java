/** The handbook of policies on the phone. */
@NullMarked
package org.aixin.miniprogram.handbook;

import org.jspecify.annotations.NullMarked;
