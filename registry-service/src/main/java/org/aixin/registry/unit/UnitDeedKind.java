package org.aixin.registry.unit;

/** What becomes of a unit. */
enum UnitDeedKind {
    OPENED(UnitEvent.UNIT_OPENED),
    RENAMED(UnitEvent.UNIT_RENAMED),
    MOVED(UnitEvent.UNIT_MOVED),
    ASSISTING(UnitEvent.UNIT_ASSISTANCE_CHANGED),
    SUCCEEDED(UnitEvent.UNIT_SUCCEEDED),
    ENDED(UnitEvent.UNIT_ENDED);

    private final UnitEvent event;

    UnitDeedKind(UnitEvent event) {
        this.event = event;
    }

    UnitEvent event() {
        return event;
    }
}
