package org.aixin.gateway.agency;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where registry-service is. */
@ConfigurationProperties("aixin.urls")
record RegistryAddress(URI registryService) {}
