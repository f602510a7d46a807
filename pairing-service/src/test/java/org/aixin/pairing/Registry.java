package org.aixin.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.registry.UnitType;
import org.aixin.kernel.json.AixinJson;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;

/** Speaks for the registry: sends its events and returns when the pairing-service has heard them. */
public final class Registry {

    public static final LocalDate START = LocalDate.of(2023, 1, 1);

    private static final AtomicLong IDS = new AtomicLong(1_900_000_000_000_000_000L);

    private final TestTopics topics = TestTopics.on(TestServers.kafka().address());

    Registry() {
        topics.create(
                DivisionChanged.TOPIC,
                UnitChanged.TOPIC,
                CadreChanged.TOPIC,
                RecipientChanged.TOPIC,
                HouseholdChanged.TOPIC,
                PairingChanged.TOPIC);
    }

    public TestTopics topics() {
        return topics;
    }

    public static long newId() {
        return IDS.incrementAndGet();
    }

    public long cadre(CadreRank rank, long unit) {
        var id = newId();
        cadre(id, 1, span(START, null, unit, rank, true));
        return id;
    }

    public void cadre(long id, long version, CadreChanged.Span... spans) {
        tell(new CadreChanged(id, version, List.of(spans)));
    }

    public static CadreChanged.Span span(LocalDate from, LocalDate to, long unit, CadreRank rank, boolean active) {
        return new CadreChanged.Span(from, to, unit, CadreLevel.COUNTY, rank, active);
    }

    public long recipient(long household, String division, RecipientCategory category) {
        var id = newId();
        recipient(id, 1, span(START, null, household, division, category));
        return id;
    }

    public void recipient(long id, long version, RecipientChanged.Span... spans) {
        tell(new RecipientChanged(id, version, List.of(spans)));
    }

    /** Somebody who turned out to be another one, whose version it is. */
    public void merged(long id, long version, long into, long intoVersion, RecipientChanged.Span... spans) {
        tell(new RecipientChanged(id, version, List.of(spans), new RecipientChanged.MergedInto(into, intoVersion)));
    }

    public static RecipientChanged.Span span(
            LocalDate from, LocalDate to, long household, String division, RecipientCategory category) {
        return new RecipientChanged.Span(from, to, household, division, category, List.of(), RecipientStatus.ACTIVE);
    }

    /** Care that is paused. */
    public static RecipientChanged.Span pause(
            LocalDate from, LocalDate to, long household, String division, RecipientCategory category) {
        return new RecipientChanged.Span(from, to, household, division, category, List.of(), RecipientStatus.SUSPENDED);
    }

    /** A household of one destitute person. */
    public long household(String division) {
        var id = newId();
        recipient(id, division, RecipientCategory.DESTITUTE);
        return id;
    }

    public long unit(Long managedBy) {
        var id = newId();
        tell(new UnitChanged(
                id,
                1,
                "单位" + id,
                UnitType.COUNTY_ORGAN,
                List.of(new UnitChanged.Span(START, null, managedBy, null, "622921"))));
        return id;
    }

    /** What became of a household, from today on. */
    public void household(long id, HouseholdChanged.Regrouping... regroupings) {
        tell(new HouseholdChanged(id, regroupings.length, List.of(regroupings)));
    }

    private void tell(IntegrationEvent event) {
        topics.send(event.topic(), event.key(), AixinJson.mapper().writeValueAsString(event));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(heard(event)).isEqualTo(event.version()));
    }

    private static long heard(IntegrationEvent event) throws SQLException {
        try (var connection = TestServers.schema("pairing").connect();
                var query = connection.prepareStatement(
                        "select version from projected_version where topic = ? and msg_key = ?")) {
            query.setString(1, event.topic());
            query.setString(2, event.key());
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
