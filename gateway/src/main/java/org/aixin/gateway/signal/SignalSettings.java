package org.aixin.gateway.signal;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who is told. */
@ConfigurationProperties("aixin.urls")
record SignalSettings(URI registryService) {}
