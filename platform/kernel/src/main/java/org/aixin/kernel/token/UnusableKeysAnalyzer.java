package org.aixin.kernel.token;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start, instead of a stack trace, what is missing and where it belongs. */
class UnusableKeysAnalyzer extends AbstractFailureAnalyzer<UnusableKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeys cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set aixin.internal.key-directory to a directory with this service's own <name>.key (PKCS#8, EC P-256,"
                        + " PEM) and with a <name>.pub (X.509, PEM) of every service it trusts.",
                cause);
    }
}
