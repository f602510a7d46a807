/** Tests over real HTTP, with stubs for the services it asks. */
package org.aixin.miniprogram;
