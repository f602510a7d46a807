/** Tests over real HTTP. */
package org.aixin.miniprogram.handbook;
