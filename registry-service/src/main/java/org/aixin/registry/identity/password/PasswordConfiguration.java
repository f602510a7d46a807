package org.aixin.registry.identity.password;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this feature. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordSettings.class)
class PasswordConfiguration {}
