/** The handbook of policies (政策手册); later who is entitled to what, and who is responsible. */
@NullMarked
package org.aixin.policy;

import org.jspecify.annotations.NullMarked;
