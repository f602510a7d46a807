@NullMarked
package org.aixin.registry.audit;

import org.jspecify.annotations.NullMarked;
