package org.aixin.registry.identity.client;

import java.time.Clock;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many rows each client got today. Gateways fetch them a hundredth of the day's at a time and give them on; what one
 * of them has not given on when it stops counts as given.
 */
@Service
class Usage {

    /** So many times a day a gateway asks at most, however much an agency asks. */
    private static final int PARTS = 100;

    private static final int KEPT_DAYS = 400;

    private final ClientStore clients;
    private final UsageMapper rows;
    private final AgencySettings settings;
    private final Clock clock;

    Usage(ClientStore clients, UsageMapper rows, AgencySettings settings, Clock clock) {
        this.clients = clients;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a gateway may give on. */
    record Allowance(long granted) {}

    /** At least so many, or what is left of today's. */
    @Transactional
    Allowance take(Caller agency, long atLeast) {
        var id = clientOf(agency);
        var client = clients.find(id).filter(Client::isActive).orElseThrow(Forbidden::new);
        var own = client.contract().dailyRows();
        long daily = own == null ? settings.dailyRows() : own;
        var today = BusinessDays.today(clock);
        rows.begin(id, today);
        var left = Math.max(0, daily - rows.locked(id, today));
        var granted = Math.min(left, Math.max(atLeast, daily / PARTS));
        if (granted > 0) {
            rows.add(id, today, granted);
        }
        return new Allowance(granted);
    }

    @Transactional
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void purge() {
        rows.purge(BusinessDays.today(clock).minusDays(KEPT_DAYS));
    }

    private static long clientOf(Caller agency) {
        if (agency.kind() != CallerKind.AGENCY) {
            throw new Forbidden();
        }
        return agency.grants().stream()
                .filter(grant -> grant.level() == GrantLevel.CLIENT)
                .map(Grant::on)
                .map(Long::valueOf)
                .findFirst()
                .orElseThrow(Forbidden::new);
    }
}
