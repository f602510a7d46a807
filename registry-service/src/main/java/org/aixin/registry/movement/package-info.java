/** Who came, changed and left in a period (新增/变更/退出), counted from the histories of care. */
@NullMarked
package org.aixin.registry.movement;

import org.jspecify.annotations.NullMarked;
