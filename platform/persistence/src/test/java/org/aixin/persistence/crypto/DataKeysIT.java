package org.aixin.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.testkit.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The key table on a real database, with two instances of a service beside each other. */
class DataKeysIT {

    static final Sensitive NAME = Sensitive.of("张小禾");

    final KeyFile file = Secrets.file();
    DriverManagerDataSource database;
    DataSourceTransactionManager transactions;
    JdbcClient jdbc;

    @BeforeEach
    void anEmptyKeyTable() {
        var schema = TestServers.schema("crypto");
        schema.recreate();
        Flyway.configure()
                .dataSource(schema.url(), schema.schema().migrator(), schema.migratorPassword())
                .locations("classpath:db/crypto")
                .load()
                .migrate();
        database = new DriverManagerDataSource(schema.url(), schema.name(), schema.password());
        transactions = new DataSourceTransactionManager(database);
        jdbc = JdbcClient.create(database);
    }

    @Test
    void instancesThatStartTogetherAgreeOnOneKey() throws Exception {
        var instances = 8;
        var threads = Executors.newFixedThreadPool(instances);
        try {
            var seals = new ArrayList<Callable<Sealed>>();
            for (int i = 0; i < instances; i++) {
                var cipher = Secrets.cipher(instance());
                seals.add(() -> cipher.seal("recipient.name", 7, NAME));
            }
            var reader = Secrets.cipher(instance());
            var kids = new HashSet<Integer>();
            for (var sealed : threads.invokeAll(seals)) {
                assertThat(reader.open("recipient.name", 7, sealed.get())).isEqualTo(NAME);
                kids.add(Envelope.parse(sealed.get()).kid());
            }
            assertThat(kids).containsExactly(1);
            assertThat(uses(1)).isEqualTo(instances * DataKeys.BLOCK);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aRollBackDoesNotForgetThatAKeyWasUsed() {
        var cipher = Secrets.cipher(instance());
        var outer = new TransactionTemplate(transactions);

        outer.executeWithoutResult(status -> {
            cipher.seal("recipient.name", 7, NAME);
            status.setRollbackOnly();
        });

        assertThat(uses(1)).isEqualTo(DataKeys.BLOCK);
    }

    @Test
    void aRotationOfOneInstanceIsReadByTheOther() {
        var keys = instance();
        var here = Secrets.cipher(keys);
        var there = Secrets.cipher(instance());
        var before = there.seal("recipient.name", 7, NAME);

        keys.rotate("recipient");
        var after = here.seal("recipient.name", 7, NAME);

        assertThat(Envelope.parse(after).kid()).isEqualTo(2);
        assertThat(there.open("recipient.name", 7, after)).isEqualTo(NAME);
        assertThat(here.open("recipient.name", 7, before)).isEqualTo(NAME);
        assertThat(jdbc.sql("select state from data_key order by kid")
                        .query(String.class)
                        .list())
                .containsExactly("READING", "WRITING");
    }

    @Test
    void aSpentKeyGivesWay() {
        Secrets.cipher(instance()).seal("recipient.name", 7, NAME);
        jdbc.sql("update data_key set uses = ?").param(DataKeys.LIMIT).update();

        var sealed = Secrets.cipher(instance()).seal("recipient.name", 7, NAME);

        assertThat(Envelope.parse(sealed).kid()).isEqualTo(2);
        assertThat(uses(1)).isEqualTo(DataKeys.LIMIT);
    }

    private DataKeys instance() {
        var wrap = Secrets.wrap(file);
        var table = new DataKeyTable(jdbc, transactions, Clock.systemUTC(), new Told());
        return Secrets.keys(table, wrap, Sm4GcmProvider.NAME);
    }

    private long uses(int kid) {
        return jdbc.sql("select uses from data_key where kid = ?")
                .param(kid)
                .query(Long.class)
                .single();
    }
}
