/** How many rows were entered in the register, by kind, place and day (录入信息数据). */
@NullMarked
package org.aixin.registry.entered;

import org.jspecify.annotations.NullMarked;
