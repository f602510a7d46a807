/** A cadre's log-in on a phone: its tokens, and when it ends. */
@NullMarked
package org.aixin.miniprogram.session;

import org.jspecify.annotations.NullMarked;
