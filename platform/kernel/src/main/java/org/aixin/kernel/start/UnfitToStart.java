package org.aixin.kernel.start;

import java.util.List;

/** What is set here would leave people's data to whoever knows the demo, or opens the demo to everybody. */
public class UnfitToStart extends RuntimeException {

    private final List<Finding> findings;

    UnfitToStart(List<Finding> findings) {
        super(String.join(" ", findings.stream().map(Finding::what).toList()));
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
