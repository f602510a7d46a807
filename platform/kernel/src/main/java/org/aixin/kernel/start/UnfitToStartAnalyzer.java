package org.aixin.kernel.start;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says all at once what is wrong and what to set, so that nobody starts ten times to find ten things. */
class UnfitToStartAnalyzer extends AbstractFailureAnalyzer<UnfitToStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitToStart cause) {
        return new FailureAnalysis(
                cause.findings().stream().map(Finding::what).collect(Collectors.joining("\n")),
                cause.findings().stream().map(Finding::action).distinct().collect(Collectors.joining("\n")),
                cause);
    }
}
