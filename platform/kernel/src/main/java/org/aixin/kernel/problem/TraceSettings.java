package org.aixin.kernel.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param continuing whether a request's {@code traceparent} is taken over; off at the outer door */
@ConfigurationProperties("aixin.trace")
record TraceSettings(@DefaultValue("true") boolean continuing) {}
