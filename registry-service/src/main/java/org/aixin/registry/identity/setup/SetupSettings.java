package org.aixin.registry.identity.setup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a new installation gets its first administrator.
 *
 * @param firstAdministratorFile where the one-time secret is written for whoever installs; without it nobody becomes one
 */
@ConfigurationProperties("aixin.identity")
record SetupSettings(@Nullable Path firstAdministratorFile) {}
