package org.aixin.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.persistence.audit.Finding.Kind;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.lock.LockConnection;
import org.aixin.testkit.TestSchema;
import org.aixin.testkit.TestServers;
import org.assertj.core.groups.Tuple;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains on a real database: how they are written, and what is found when somebody has laid hands on them. */
class AuditChainIT {

    static final String SERVICE = "registry-service";
    static final AuditNote NOTE = AuditNote.of(AccessEvent.ACCESS_DENIED).saying("GET /somewhere");

    @TempDir
    Path directory;

    TestSchema schema;
    DriverManagerDataSource database;
    final List<Instance> instances = new ArrayList<>();

    /** A process of the service. */
    record Instance(AuditChain chain, AuditTrail trail, TransactionTemplate transactions, Ids ids) {

        void write(int entries) {
            for (int i = 0; i < entries; i++) {
                trail.record(NOTE.saying("entry " + i));
            }
        }
    }

    @BeforeEach
    void anEmptyAudit() {
        schema = TestServers.schema("chained");
        schema.recreate();
        Flyway.configure()
                .dataSource(schema.url(), schema.schema().migrator(), schema.migratorPassword())
                .locations("classpath:db/audit")
                .placeholders(Map.of("audit", schema.schema().audit()))
                .load()
                .migrate();
        database = new DriverManagerDataSource(schema.url(), schema.name(), schema.password());
    }

    @AfterEach
    void endTheInstances() {
        instances.forEach(instance -> {
            instance.chain().destroy();
            instance.ids().destroy();
        });
    }

    @Test
    void instancesAndTransactionsBesideEachOtherLeaveChainsWithoutGaps() throws Exception {
        var two = List.of(instance(), instance());
        var threads = Executors.newFixedThreadPool(12);
        try {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 240; i++) {
                var instance = two.get(i % 2);
                var rolledBack = i % 3 == 0;
                work.add(() -> {
                    instance.transactions().executeWithoutResult(transaction -> {
                        instance.trail().append(NOTE);
                        instance.trail().append(NOTE.refused());
                        if (rolledBack) {
                            transaction.setRollbackOnly();
                        }
                    });
                    return true;
                });
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        var report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(2 * 160);
    }

    @Test
    void whatIsRolledBackAfterItWasWrittenGivesItsNumberBack() {
        var instance = instance();
        instance.write(1);

        assertThatThrownBy(() -> instance.transactions().executeWithoutResult(transaction -> {
                    instance.trail().append(NOTE);
                    atTheEnd(() -> {
                        throw new IllegalStateException("no");
                    });
                }))
                .hasMessage("no");
        instance.write(1);

        assertThat(sequence()).containsExactly(1L, 2L);
    }

    @Test
    void aConnectionThatDiesInTheMiddleOfACommitBreaksNoChain() throws Exception {
        var instance = instance();
        instance.write(2);

        assertThatThrownBy(() -> instance.transactions().executeWithoutResult(transaction -> {
                    instance.trail().append(NOTE);
                    atTheEnd(AuditChainIT.this::killAllConnections);
                }))
                .isInstanceOfAny(TransactionException.class, DataAccessException.class);
        instance.write(1);

        assertThat(verify().findings()).isEmpty();
        assertThat(verify().entries()).isEqualTo(3);
    }

    @Test
    void whoLosesTheNameUnnoticedGoesOnUnderAnother() throws Exception {
        var first = instance();
        first.write(2);
        killAllConnections(); // and with them the lock on the name
        var second = instance();
        second.write(2);
        first.write(2);

        var report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(6);
    }

    @Test
    void aNewStartGoesOnWithTheChainOfTheOneBefore() throws Exception {
        var before = instance();
        before.write(2);
        before.chain().destroy();
        instance().write(2);

        assertThat(sequence()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(verify().chains()).isEqualTo(1);
    }

    @Test
    void anAlteredEntryIsNamed() throws Exception {
        eightEntriesAnchoredAfterSix();
        asRoot("update chained_audit.audit_event set actor = 'console:2' where seq = 3");

        assertThat(verify().findings()).extracting(Finding::kind, Finding::seq).containsExactly(entry(Kind.ALTERED, 3));
    }

    @Test
    void anEntryThatTheServicesOwnUserSlippedInIsNamed() throws Exception {
        eightEntriesAnchoredAfterSix();
        asRoot("insert into chained_audit.audit_event (writer, seq, id, at, event, result, actor, hash)"
                + " select writer, 9, 9, at, event, result, actor, hash from chained_audit.audit_event where seq = 8");

        assertThat(verify().findings()).extracting(Finding::kind, Finding::seq).containsExactly(entry(Kind.ALTERED, 9));
    }

    @Test
    void aDeletedEntryIsNamed() throws Exception {
        eightEntriesAnchoredAfterSix();
        asRoot("delete from chained_audit.audit_event where seq = 4");

        assertThat(verify().findings()).extracting(Finding::kind, Finding::seq).containsExactly(entry(Kind.DELETED, 4));
    }

    @Test
    void entriesInAnotherOrderAreNamed() throws Exception {
        eightEntriesAnchoredAfterSix();
        asRoot(
                "update chained_audit.audit_event set seq = 100 where seq = 2",
                "update chained_audit.audit_event set seq = 2 where seq = 5",
                "update chained_audit.audit_event set seq = 5 where seq = 100");

        assertThat(verify().findings())
                .extracting(Finding::kind, Finding::seq, Finding::what)
                .containsExactly(Tuple.tuple(Kind.REORDERED, 2L, "the entry that belongs here stands at 5"));
    }

    @Test
    void aTailThatWasCutOffIsNamedByTheAnchor() throws Exception {
        eightEntriesAnchoredAfterSix();
        asRoot("delete from chained_audit.audit_event where seq > 4");

        assertThat(verify().findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(entry(Kind.TRUNCATED, 5));
    }

    @Test
    void aChainThatIsGoneWithItsAnchorsInTheDatabaseIsNamedByTheFile() throws Exception {
        eightEntriesAnchoredAfterSix();
        asRoot("delete from chained_audit.audit_event", "delete from chained_audit.audit_anchor");

        assertThat(verify().findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(entry(Kind.TRUNCATED, 1));
    }

    @Test
    void anAnchorThatIsLostOrForgedIsNamed() throws Exception {
        eightEntriesAnchoredAfterSix();
        var anchor = Files.readString(anchors().path());
        Files.writeString(anchors().path(), anchor.replaceFirst("\\.e", ".f"));

        assertThat(verify().findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.ANCHOR_FORGED, Kind.ANCHOR_MISSING);
    }

    @Test
    void nothingBrokenIsAnchored() throws Exception {
        eightEntriesAnchoredAfterSix();
        asRoot("update chained_audit.audit_event set result = 'REFUSED' where seq = 7");
        anchoring().anchor();

        assertThat(anchors().lines()).hasSize(1);
    }

    @Test
    void theServicesUserMayAddAndReadAndNothingElse() throws Exception {
        eightEntriesAnchoredAfterSix();

        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "update chained_audit.audit_event set actor = 'x'",
                    "delete from chained_audit.audit_event",
                    "update chained_audit.audit_anchor set signed = 'x'",
                    "delete from chained_audit.audit_anchor",
                    "truncate table chained_audit.audit_event",
                    "drop table chained_audit.audit_event")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("denied");
            }
        }
    }

    @Test
    void whatCannotBeWrittenDownDoesNotHappen() throws Exception {
        var instance = instance();
        asRoot("create table chained.thing (id bigint)");
        asRoot("rename table chained_audit.audit_event to chained_audit.away");

        assertThatExceptionOfType(AuditUnavailable.class)
                .isThrownBy(() -> instance.transactions().executeWithoutResult(transaction -> {
                    JdbcClient.create(database)
                            .sql("insert into chained.thing values (1)")
                            .update();
                    instance.trail().append(NOTE);
                }));
        assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(() -> instance.write(1));
        asRoot("rename table chained_audit.away to chained_audit.audit_event");
        instance.write(1);

        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from chained.thing")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sequence()).containsExactly(1L);
    }

    @Test
    void nothingIsWrittenDownOutsideATransaction() {
        var instance = instance();

        assertThatThrownBy(() -> instance.trail().append(NOTE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whateverIsLookedForAnIndexLeadsThere() throws Exception {
        asRoot("""
                insert into chained_audit.audit_event (writer, seq, id, at, event, result, actor, subject, hash)
                with recursive n as (select 1 as i union all select i + 1 from n where i < 150)
                select 'a', a.i * 1000 + b.i, a.i * 1000 + b.i, timestampadd(minute, a.i * 150 + b.i, '2026-01-01'),
                       concat('EVENT_', b.i % 20), 'OK', concat('console:', b.i), concat('recipient:', b.i * 7 % 150), ''
                from n a cross join n b
                """, "analyze table chained_audit.audit_event");
        var since = Instant.parse("2026-01-03T00:00:00Z");
        var until = Instant.parse("2026-01-04T00:00:00Z");

        assertThat(indexFor(AuditFilter.about("recipient:7", Set.of("EVENT_1", "EVENT_2")), null))
                .isEqualTo("k_subject");
        assertThat(indexFor(new AuditFilter(since, until, Set.of(), "console:5", null), null))
                .isEqualTo("k_actor");
        assertThat(indexFor(new AuditFilter(since, until, Set.of("EVENT_1"), null, null), null))
                .isEqualTo("k_event");
        assertThat(indexFor(new AuditFilter(since, until, Set.of(), null, null), null))
                .isEqualTo("k_at");
        assertThat(indexFor(
                        new AuditFilter(null, null, Set.of(), null, null),
                        new AuditPlace(Instant.parse("2026-01-05T00:00:00Z"), 7)))
                .isEqualTo("k_at");
    }

    private String indexFor(AuditFilter filter, @Nullable AuditPlace after) {
        var where = filter.where(after);
        return JdbcClient.create(database)
                .sql("explain select id, detail from chained_audit.audit_event" + where.text()
                        + " order by at desc, id desc limit 21")
                .params(where.arguments())
                .query((row, number) -> {
                    assertThat(String.valueOf(row.getString("Extra"))).doesNotContain("filesort");
                    return row.getString("key");
                })
                .single();
    }

    private void eightEntriesAnchoredAfterSix() {
        var instance = instance();
        instance.write(6);
        anchoring().anchor();
        instance.write(2);
    }

    private Instance instance() {
        var transactions = new DataSourceTransactionManager(database);
        var table = new AuditTable(JdbcClient.create(database), schema.name());
        var chain = new AuditChain(
                table,
                AuditKey.read(TestServers.auditKey()),
                new LockConnection(connectionDetails()),
                schema.name(),
                SERVICE);
        var ids = new Ids(connectionDetails(), Clock.systemUTC());
        var trail = new AuditTrail(chain, ids, Clock.systemUTC(), SERVICE, transactions);
        var instance = new Instance(chain, trail, new TransactionTemplate(transactions), ids);
        instances.add(instance);
        return instance;
    }

    private AuditAnchors anchoring() {
        var table = new AuditTable(JdbcClient.create(database), schema.name());
        return new AuditAnchors(
                table,
                new Links(table, AuditKey.read(TestServers.auditKey())),
                new KeyDirectory(TestServers.keys().directory()),
                SERVICE,
                anchors(),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                Clock.systemUTC());
    }

    private AnchorFile anchors() {
        return AnchorFile.of(directory, schema.name());
    }

    private AuditVerifier.Report verify() throws IOException {
        return new AuditVerifier(
                        database,
                        schema.name(),
                        TestServers.auditKey(),
                        TestServers.keys().directory(),
                        SERVICE)
                .verify(List.of(anchors().path()));
    }

    private List<Long> sequence() {
        return JdbcClient.create(database)
                .sql("select seq from chained_audit.audit_event order by seq")
                .query(Long.class)
                .list();
    }

    /** After the rows are written, before the commit. */
    private static void atTheEnd(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    private void asRoot(String... statements) throws SQLException {
        try (var connection = schema.server().administrator();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** As a failover would. */
    private void killAllConnections() {
        try (var connection = schema.server().administrator();
                var statement = connection.createStatement()) {
            var others = new ArrayList<Long>();
            try (var rows = statement.executeQuery(
                    "select id from information_schema.processlist where user = '" + schema.name() + "'")) {
                while (rows.next()) {
                    others.add(rows.getLong(1));
                }
            }
            for (var id : others) {
                statement.execute("kill " + id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcConnectionDetails connectionDetails() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return schema.name();
            }

            @Override
            public String getPassword() {
                return schema.password();
            }

            @Override
            public String getJdbcUrl() {
                return schema.url();
            }
        };
    }

    private static Tuple entry(Kind kind, long seq) {
        return Tuple.tuple(kind, seq);
    }
}
