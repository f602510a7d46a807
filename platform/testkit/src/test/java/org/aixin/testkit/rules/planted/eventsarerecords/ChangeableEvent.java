package org.aixin.testkit.rules.planted.eventsarerecords;

import org.aixin.contracts.IntegrationEvent;
import org.aixin.testkit.rules.planted.Violation;

@Violation
class ChangeableEvent implements IntegrationEvent {

    @Override
    public String topic() {
        return "aixin.planted.v1";
    }

    @Override
    public String key() {
        return "1";
    }

    @Override
    public long version() {
        return 1;
    }
}
