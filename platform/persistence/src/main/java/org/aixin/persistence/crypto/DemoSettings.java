package org.aixin.persistence.crypto;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether made-up people are let in; only the demo and tests switch it on. */
@ConfigurationProperties("aixin.demo")
record DemoSettings(@DefaultValue("false") boolean enabled) {}
