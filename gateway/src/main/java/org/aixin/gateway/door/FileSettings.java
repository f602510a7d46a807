package org.aixin.gateway.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param atOnce how many files pass at once: each takes a thread, beside those of the other routes */
@ConfigurationProperties("aixin.gateway.files")
record FileSettings(@DefaultValue("20") int atOnce) {}
