/** What we ask WeChat: whose code this is, and what telephone number. */
@NullMarked
package org.aixin.miniprogram.wechat;

import org.jspecify.annotations.NullMarked;
