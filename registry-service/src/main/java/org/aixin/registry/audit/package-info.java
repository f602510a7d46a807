/** The audit for those who watch over it. */
@NullMarked
package org.aixin.registry.audit;

import org.jspecify.annotations.NullMarked;
