package org.aixin.registry.division;

/** What becomes of a division. */
enum DivisionDeedKind {
    OPENED(DivisionEvent.DIVISION_OPENED),
    RENAMED(DivisionEvent.DIVISION_RENAMED),
    MOVED(DivisionEvent.DIVISION_MOVED),
    SUCCEEDED(DivisionEvent.DIVISION_SUCCEEDED),
    ENDED(DivisionEvent.DIVISION_ENDED),
    REPORTING_BEGUN(DivisionEvent.DIVISION_REPORTING_BEGUN),
    REPORTING_ENDED(DivisionEvent.DIVISION_REPORTING_ENDED);

    private final DivisionEvent event;

    DivisionDeedKind(DivisionEvent event) {
        this.event = event;
    }

    DivisionEvent event() {
        return event;
    }
}
