/**
 * Standing checks (待办核查): what in the register cannot be right, or has to be looked at, is found again and again and stands
 * in a work-list until somebody has dealt with it or the cause is gone.
 */
@NullMarked
package org.aixin.registry.check;

import org.jspecify.annotations.NullMarked;
