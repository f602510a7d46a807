package org.aixin.registry.identity.login;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this feature. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttemptSettings.class)
class LoginConfiguration {}
