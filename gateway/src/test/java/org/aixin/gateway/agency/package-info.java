/** Tests of what is believed of agencies. */
package org.aixin.gateway.agency;
