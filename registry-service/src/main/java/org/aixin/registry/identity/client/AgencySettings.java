package org.aixin.registry.identity.client;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How agencies know us.
 *
 * @param issuer our address as agencies write it into {@code aud} of their assertions: that of the gateway
 * @param dailyRows how many rows a client gets a day whose contract does not say
 */
@ConfigurationProperties("aixin.agencies")
record AgencySettings(
        @DefaultValue("http://127.0.0.1:8080") String issuer,
        @DefaultValue("100000") long dailyRows) {}
