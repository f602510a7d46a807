package org.aixin.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.registry.UnitType;
import org.aixin.persistence.projection.Projection;
import org.aixin.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small province, told by events as their owners would.
 *
 * <pre>
 * 620000 ─ 622900 ─┬─ 622921 ─ 622921100 ─┬─ 622921100001
 *                  │                      └─ 622921100002
 *                  └─ 622922 ─ 622922101 ─── 622922101001
 * MANAGED_BY: 102 ─┬─ 101 ── 100          GROUP: 103 ── 100
 *                  └─ 103
 * </pre>
 */
@TestComponent
public class World {

    /** Since before the programme began. */
    public static final LocalDate ALWAYS = LocalDate.of(2023, 1, 1);

    public static final String VILLAGE = "622921100001";
    public static final String OTHER_VILLAGE = "622921100002";
    public static final String FAR_VILLAGE = "622922101001";

    private final Projection<DivisionChanged> divisions;
    private final Projection<UnitChanged> units;
    private final Projection<CadreChanged> cadres;
    private final Projection<RecipientChanged> recipients;
    private final Projection<PairingChanged> pairings;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Map<Object, Long> versions = new HashMap<>();
    private final Map<String, Map<String, IntegrationEvent>> owned = new ConcurrentHashMap<>();

    World(
            Projection<DivisionChanged> divisions,
            Projection<UnitChanged> units,
            Projection<CadreChanged> cadres,
            Projection<RecipientChanged> recipients,
            Projection<PairingChanged> pairings,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.divisions = divisions;
        this.units = units;
        this.cadres = cadres;
        this.recipients = recipients;
        this.pairings = pairings;
        this.sql = sql;
        this.transaction = transaction;
    }

    void clear() {
        for (var table : List.of(
                "counted_record",
                "flow_division",
                "flow_managed_by",
                "flow_group",
                "pairing_year",
                "target_division",
                "target_managed_by",
                "target_group",
                "business_day",
                "division_span",
                "unit_span",
                "cadre_span",
                "recipient_span",
                "paired",
                "paired_recipient",
                "projected_version")) {
            change("delete from " + table);
        }
        owned.clear();
        for (var table : List.of("rebuild", "reconciliation", "parked_event", "generation")) {
            change("delete from " + table);
        }
        change("insert into generation (gen, state) values (1, 'ACTIVE')");
        change("delete from node_version where gen > 1");
        // Versions never fall: what was pushed or remembered for the test before must look old.
        change("update node_version set ver = ver + 1, stock_ver = stock_ver + 1");
        emptyRedis();
    }

    /** As an operator would, not over the service's connection. */
    public static void emptyRedis() {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), TestServers.redis().port())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[5];
            if (socket.getInputStream().readNBytes(answer, 0, answer.length) < answer.length || answer[0] != '+') {
                throw new IllegalStateException("Redis did not empty itself");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Changes a table behind the service's back. */
    public void change(String statement) {
        transaction.executeWithoutResult(begun -> sql.sql(statement).update());
    }

    /** Everything of the picture above. */
    public void trees() {
        divisions();
        units();
    }

    public void divisions() {
        division("620000", (String) null);
        division("622900", "620000");
        division("622921", "622900");
        division("622922", "622900");
        division("622921100", "622921");
        division("622922101", "622922");
        division(VILLAGE, "622921100");
        division(OTHER_VILLAGE, "622921100");
        division(FAR_VILLAGE, "622922101");
    }

    public void units() {
        unit(102, null, null);
        unit(101, 102L, null);
        unit(103, 102L, null);
        unit(100, 101L, 103L);
    }

    public void division(String code, @Nullable String parent) {
        division(code, new DivisionChanged.Span(ALWAYS, null, parent));
    }

    public void division(String code, DivisionChanged.Span... spans) {
        var level = switch (code.length()) {
            case 12 -> DivisionLevel.VILLAGE;
            case 9 -> DivisionLevel.TOWNSHIP;
            default ->
                code.endsWith("0000")
                        ? DivisionLevel.PROVINCE
                        : code.endsWith("00") ? DivisionLevel.PREFECTURE : DivisionLevel.COUNTY;
        };
        tell(divisions, new DivisionChanged(code, next(code), "区划" + code, level, List.of(spans), List.of()));
    }

    public void unit(long id, @Nullable Long managedBy, @Nullable Long groupLeader) {
        unit(id, new UnitChanged.Span(ALWAYS, null, managedBy, groupLeader, "622921"));
    }

    public void unit(long id, UnitChanged.Span... spans) {
        tell(units, new UnitChanged(id, next(id), "单位" + id, UnitType.COUNTY_ORGAN, List.of(spans)));
    }

    public void cadre(long id, long unitId) {
        cadre(id, new CadreChanged.Span(ALWAYS, null, unitId, CadreLevel.COUNTY, CadreRank.STAFF, true));
    }

    public void cadre(long id, CadreChanged.Span... spans) {
        tell(cadres, new CadreChanged(id, next(id), List.of(spans)));
    }

    public void recipient(long id, long householdId, String division, RecipientCategory category) {
        recipient(id, livesFrom(ALWAYS, null, householdId, division, category));
    }

    public void recipient(long id, RecipientChanged.Span... spans) {
        tell(recipients, new RecipientChanged(id, next(id), List.of(spans)));
    }

    /** Somebody turned out to be that one, and is in care no more from that day on. */
    public void merged(
            long id, long into, LocalDate from, long householdId, String division, RecipientCategory category) {
        tell(
                recipients,
                new RecipientChanged(
                        id,
                        next(id),
                        List.of(
                                livesFrom(ALWAYS, from, householdId, division, category),
                                new RecipientChanged.Span(
                                        from,
                                        null,
                                        householdId,
                                        division,
                                        category,
                                        List.of(),
                                        RecipientStatus.EXITED)),
                        new RecipientChanged.MergedInto(into, 1)));
    }

    public static RecipientChanged.Span livesFrom(
            LocalDate from, @Nullable LocalDate to, long householdId, String division, RecipientCategory category) {
        return new RecipientChanged.Span(from, to, householdId, division, category, List.of(), RecipientStatus.ACTIVE);
    }

    public void pairing(long id, long cadreId, long householdId, String from, @Nullable String to, Long... people) {
        tell(
                pairings,
                new PairingChanged(
                        id,
                        next(id),
                        cadreId,
                        householdId,
                        Arrays.stream(people).sorted(Comparator.naturalOrder()).toList(),
                        PairingTitle.LOVE_FAMILY,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        to == null ? null : PairingEndReason.REASSIGNED));
    }

    /** What an owner has told, by key. */
    public Map<String, IntegrationEvent> owned(String aggregate) {
        return owned.computeIfAbsent(aggregate, any -> new ConcurrentHashMap<>());
    }

    /** An event arrives, as often as it likes. */
    public void deliver(IntegrationEvent event) {
        if (event instanceof DivisionChanged division) {
            divisions.apply(List.of(division));
        } else if (event instanceof UnitChanged unit) {
            units.apply(List.of(unit));
        } else if (event instanceof CadreChanged cadre) {
            cadres.apply(List.of(cadre));
        } else if (event instanceof RecipientChanged recipient) {
            recipients.apply(List.of(recipient));
        } else if (event instanceof PairingChanged pairing) {
            pairings.apply(List.of(pairing));
        }
    }

    private <E extends IntegrationEvent> void tell(Projection<E> projection, E event) {
        owned(projection.origin().aggregate()).put(event.key(), event);
        projection.apply(List.of(event));
    }

    private long next(Object id) {
        return versions.merge(id, 1L, Long::sum);
    }
}
