/** People who are in the register twice: found by what they are alike in, told apart, or made one (重复人员). */
@NullMarked
package org.aixin.registry.duplicate;

import org.jspecify.annotations.NullMarked;
