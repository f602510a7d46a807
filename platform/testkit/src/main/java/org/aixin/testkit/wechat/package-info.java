/** WeChat, played by a server of our own: for tests and the demo, in which nobody real may be reached. */
@NullMarked
package org.aixin.testkit.wechat;

import org.jspecify.annotations.NullMarked;
