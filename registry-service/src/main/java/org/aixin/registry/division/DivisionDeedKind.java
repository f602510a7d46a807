package org.aixin.registry.division;

/** What becomes of a division. */
enum DivisionDeedKind {
    OPENED(DivisionEvent.DIVISION_OPENED),
    RENAMED(DivisionEvent.DIVISION_RENAMED),
    MOVED(DivisionEvent.DIVISION_MOVED),
    SUCCEEDED(DivisionEvent.DIVISION_SUCCEEDED),
    ENDED(DivisionEvent.DIVISION_ENDED);

    private final DivisionEvent event;

    DivisionDeedKind(DivisionEvent event) {
        this.event = event;
    }

    DivisionEvent event() {
        return event;
    }
}
