package org.aixin.persistence.audit;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The audit.
 *
 * @param keyFile the secret of the chains, mode 0400
 * @param anchorDirectory where {@code <schema>.anchors} grows: outside the database's machine, or shipped off it
 */
@ConfigurationProperties("aixin.audit")
record AuditSettings(Path keyFile, Path anchorDirectory) {

    AuditSettings {
        Objects.requireNonNull(keyFile, "aixin.audit.key-file is not set");
        Objects.requireNonNull(anchorDirectory, "aixin.audit.anchor-directory is not set");
    }
}
