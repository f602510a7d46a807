@NullMarked
package org.aixin.persistence.audit;

import org.jspecify.annotations.NullMarked;
