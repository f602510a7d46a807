/** Tests of the WeChat that we play. */
package org.aixin.testkit.wechat;
