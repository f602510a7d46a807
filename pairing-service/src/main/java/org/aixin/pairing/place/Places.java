package org.aixin.pairing.place;

import java.time.Clock;
import java.util.Collection;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps every pairing where its household and its cadre are now; what is counted stays with the owners' events. */
@Component
public class Places {

    private static final int CHUNK = 1000;

    private final PlaceMapper places;
    private final Clock clock;

    Places(PlaceMapper places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** Moves these pairings to where their household and cadre are today. */
    public void refresh(Collection<Long> pairingIds) {
        if (!pairingIds.isEmpty()) {
            places.refresh(pairingIds, BusinessDays.today(clock));
        }
    }

    /**
     * Moves every pairing, a chunk at a time: spans that were announced earlier begin at midnight without an event, and
     * a pairing that was begun while its household's event was being applied may have missed it.
     */
    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Shanghai")
    void refreshAll() {
        var ids = places.after(0, CHUNK);
        while (!ids.isEmpty()) {
            refresh(ids);
            ids = places.after(ids.get(ids.size() - 1), CHUNK);
        }
    }
}
