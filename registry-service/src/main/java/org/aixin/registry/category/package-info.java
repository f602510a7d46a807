/**
 * Which categories people may be entered in (启用的关爱对象类别), by area: an office enables or disables them for all that lies in its
 * area, and an office inside may rule otherwise for its own.
 */
@NullMarked
package org.aixin.registry.category;

import org.jspecify.annotations.NullMarked;
