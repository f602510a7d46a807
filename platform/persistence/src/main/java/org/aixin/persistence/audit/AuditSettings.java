package org.aixin.persistence.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The audit.
 *
 * @param keyFile the secret of the chains, mode 0400
 * @param anchorDirectory where {@code <service>.anchors} grows: outside the database's machine, or shipped off it
 */
@ConfigurationProperties("aixin.audit")
record AuditSettings(Path keyFile, Path anchorDirectory) {}
