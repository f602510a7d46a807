package org.aixin.stats;

import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.stats.figure.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service beside owners who serve their states; what they publish once more arrives at once. */
@Import(Reading.class)
public abstract class BesideOwners extends StatsTest {

    protected static final Owner OWNER = new Owner();

    @Autowired
    protected Reading reading;

    @Autowired
    protected JdbcClient sql;

    @DynamicPropertySource
    static void owners(DynamicPropertyRegistry properties) {
        properties.add("aixin.urls.registry-service", OWNER::url);
        properties.add("aixin.urls.pairing-service", OWNER::url);
        properties.add("aixin.urls.visit-service", OWNER::url);
        properties.add("aixin.reconciliation.settle", () -> "1s");
    }

    @BeforeEach
    void theyHaveWhatTheWorldHas() {
        OWNER.begin(world::owned, this::deliver);
        reading.refresh();
    }

    private void deliver(List<IntegrationEvent> states) {
        var records = new ArrayList<CareRecordChanged>();
        for (var state : states) {
            if (state instanceof CareRecordChanged record) {
                records.add(record);
            } else {
                world.deliver(state);
            }
        }
        counting.apply(records);
    }

    /** The owner has these records, and their events have come. */
    protected void recorded(CareRecords... records) {
        for (var record : records) {
            OWNER.has(record.changed());
        }
        counting.count(records);
    }
}
