/** How a WeChat account comes to stand for a cadre. */
@NullMarked
package org.aixin.miniprogram.binding;

import org.jspecify.annotations.NullMarked;
