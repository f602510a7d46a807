/** What is believed of a cadre. */
package org.aixin.gateway.cadre;
