package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Records of two counties and three units, as offices read them over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=visit-service",
            "management.server.port=0",
            "spring.kafka.listener.auto-startup=false"
        })
@RealServers(
        schema = "visitoffice",
        needs = {Link.DATABASE})
@Import(Explainer.class)
abstract class OfficeTest {

    static final String LIST = "/api/console/v1/care-records";
    static final String HANJI = "622921100206";
    static final String KANGLE = "622922100200";
    static final long LEAD = 1L;
    static final long BUREAU = 2L;
    static final long ELSEWHERE = 3L;
    static final RegistryStub REGISTRY = new RegistryStub();
    private static final AtomicLong IDS = new AtomicLong(1_900_000_000_000_000_000L);

    @LocalServerPort
    int port;

    @Autowired
    CareRecordMapper records;

    @Autowired
    CareRecordBody bodies;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Explainer explainer;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        Village.keys(properties);
        properties.add("aixin.urls.registry-service", REGISTRY::url);
    }

    @BeforeEach
    void anEmptyLog() {
        REGISTRY.isDown(false);
        for (var table : List.of("care_record", "care_record_version", "division_span", "unit_span")) {
            change("delete from " + table);
        }
        change("""
                insert into division_span (code, from_day, to_day, parent_code, name, level) values
                ('622921100206', '2020-01-01', '2024-01-01', '622921100', '双城旧村', 'VILLAGE'),
                ('622921100206', '2024-01-01', null, '622921100', '双城村', 'VILLAGE')
                """);
        change("""
                insert into unit_span (unit_id, from_day, to_day, managed_by, group_leader, division_code, name, type)
                values (1, '2020-01-01', null, null, null, '622921', '县关委办', 'COUNTY_ORGAN'),
                       (2, '2020-01-01', null, 1, null, '622921', '县教育局', 'COUNTY_ORGAN')
                """);
    }

    void change(String statement) {
        transaction.executeWithoutResult(begun -> sql.sql(statement).update());
    }

    /** What is to be in the log. */
    record Kept(
            String day,
            String division,
            long unit,
            CareKind kind,
            CareRecordStatus status,
            Instant enteredAt,
            List<RecipientCategory> people) {}

    static Kept visit(String day, String division, long unit) {
        return new Kept(
                day,
                division,
                unit,
                CareKind.VISIT,
                CareRecordStatus.VALID,
                at(day),
                List.of(RecipientCategory.DESTITUTE, RecipientCategory.ORPHAN));
    }

    /** In the morning in Shanghai. */
    static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }

    /** Writes it behind the service's back; answers its id. Cadre, household and people are numbered after it. */
    long keep(Kept kept) {
        var id = IDS.addAndGet(100);
        var entry = Entries.visit(id + 2, OffsetDateTime.ofInstant(at(kept.day()), ZoneOffset.UTC));
        var people = new ArrayList<CareRecordChanged.Recipient>();
        for (var i = 0; i < kept.people().size(); i++) {
            people.add(
                    new CareRecordChanged.Recipient(id + 10 + i, kept.people().get(i)));
        }
        var record = new CareRecord(
                id,
                1,
                kept.status(),
                CareRecordOrigin.APP,
                kept.kind(),
                ContactChannel.ONSITE,
                at(kept.day()),
                BusinessDays.of(at(kept.day())),
                id + 1,
                id + 1,
                kept.unit(),
                id + 2,
                kept.division(),
                CareFacts.of(entry, people, List.of()),
                bodies.seal(id, entry),
                kept.enteredAt());
        transaction.executeWithoutResult(begun -> {
            records.insert(record, "key-" + id, bodies.hash(entry));
            records.insertVersion(record, "cadre:" + (id + 1));
        });
        return id;
    }

    static Caller office(Grant... grants) {
        return new Caller("console:1", CallerKind.CONSOLE, null, List.of(grants), Set.of("CARE_RECORD_READ"));
    }

    CareRecordClient.Answer get(Caller caller, String path) {
        return new CareRecordClient(port).sendTo(HttpMethod.GET, path, CareRecordClient.tokenOf(caller), null);
    }

    JsonNode page(Caller caller, String query) {
        var answer = get(caller, LIST + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    List<Long> ids(Caller caller, String query) {
        return page(caller, query)
                .at("/items")
                .valueStream()
                .map(item -> Long.valueOf(item.at("/id").asString()))
                .toList();
    }
}
