/** Tests over real HTTP, with stubs for the services behind. */
package org.aixin.gateway;
