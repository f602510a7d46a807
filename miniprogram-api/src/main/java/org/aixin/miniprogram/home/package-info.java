/** What a cadre sees first: whom to call and visit next. */
@NullMarked
package org.aixin.miniprogram.home;

import org.jspecify.annotations.NullMarked;
