/** Made-up people and what was done for them, computed from divisions, sizes and a seed; nothing here touches a network. */
@NullMarked
package org.aixin.bench.plan;

import org.jspecify.annotations.NullMarked;
