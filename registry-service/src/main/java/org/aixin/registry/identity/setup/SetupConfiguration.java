package org.aixin.registry.identity.setup;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this feature. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SetupSettings.class)
class SetupConfiguration {}
