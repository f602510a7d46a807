package org.aixin.gateway.pages;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the built pages lie; what is not set is not there.
 *
 * @param consoleDirectory served under {@code /console/}
 * @param phoneDirectory served under {@code /m/}
 */
@ConfigurationProperties("aixin.gateway")
record PagesSettings(
        @Nullable Path consoleDirectory, @Nullable Path phoneDirectory) {}
