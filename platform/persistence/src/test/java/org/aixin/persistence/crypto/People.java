package org.aixin.persistence.crypto;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aixin.testkit.TestSchema;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance of a service that keeps people, sealed, and earlier versions of their names beside. */
public final class People implements AutoCloseable {

    static final String NAME = "person.name";
    static final String PHONE = "person.phone";

    private static final Duration NOTICE = Duration.ofMillis(300);

    final JdbcClient jdbc;
    final DataKeys keys;
    final FieldCipher cipher;
    final SealedColumns columns;
    final Reencryption reencryption;
    final KeyRotations rotations;
    private final KeyJournal journal;
    private final TransactionTemplate transaction;
    private final KeyRotationTable progress;

    People(String url, String user, String password, Path keyFile, RotationSettings settings) {
        this(
                new DriverManagerDataSource(url, user, password),
                details(url, user, password),
                keyFile,
                settings,
                new Told());
    }

    private People(
            DriverManagerDataSource dataSource,
            JdbcConnectionDetails details,
            Path keyFile,
            RotationSettings settings,
            KeyJournal journal) {
        var transactions = new DataSourceTransactionManager(dataSource);
        var clock = Clock.systemUTC();
        var wrap = Secrets.wrap(KeyFile.read(keyFile));
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(transactions);
        var table = new DataKeyTable(jdbc, transactions, clock, journal);
        keys = new DataKeys(table, wrap, wrap.provider(Sm4GcmProvider.NAME), settings.notice(), clock);
        columns = new SealedColumns(jdbc);
        cipher = new FieldCipher(keys, columns::knows);
        reencryption = new Reencryption(jdbc, transactions, cipher);
        progress = new KeyRotationTable(jdbc, transactions, clock, journal);
        rotations =
                new KeyRotations(keys, table, columns, progress, reencryption, details, "people", settings, journal);
        this.journal = journal;
    }

    KeyRotationTable progressTable() {
        return progress;
    }

    static People on(TestSchema schema, Path keyFile, RotationSettings settings) {
        return new People(schema.url(), schema.name(), schema.password(), keyFile, settings);
    }

    /** One that tells this journal, in the transactions of this data source. */
    public static People telling(
            KeyJournal journal, DriverManagerDataSource dataSource, TestSchema schema, Path keyFile) {
        return new People(
                dataSource, details(schema.url(), schema.name(), schema.password()), keyFile, quickly(), journal);
    }

    public KeyJournal journal() {
        return journal;
    }

    /** What was told so far. */
    List<String> told() {
        return ((Told) journal).lines;
    }

    /** A worker that takes its time, so that it can be killed in the middle. */
    static RotationSettings slowly() {
        return new RotationSettings(25, Duration.ofMillis(20), NOTICE, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    static RotationSettings quickly() {
        return new RotationSettings(100, Duration.ZERO, NOTICE, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    /** Empty tables of keys and people. */
    public static void migrate(TestSchema schema) {
        schema.recreate();
        Flyway.configure()
                .dataSource(schema.url(), schema.schema().migrator(), schema.migratorPassword())
                .locations("classpath:db/crypto")
                .load()
                .migrate();
        define(schema, """
            create table person (
                id      bigint         not null,
                version bigint         not null,
                name    varbinary(255) not null comment 'sealed',
                phone   varbinary(64)  null comment 'sealed; who has one',
                primary key (id)
            )\
            """);
        define(schema, """
            create table person_version (
                id      bigint     not null,
                version bigint     not null,
                name    mediumblob not null comment 'sealed for person.name of the same id',
                primary key (id, version)
            )\
            """);
    }

    static void define(TestSchema schema, String ddl) {
        try (var connection = schema.connectAsMigrator();
                var statement = connection.createStatement()) {
            statement.execute(ddl);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public void register(long id, String name) {
        var sealed = cipher.seal(NAME, id, Sensitive.of(name)).bytes();
        // Every third one has a telephone.
        var phone = id % 3 == 0
                ? cipher.seal(PHONE, id, Sensitive.of("1200000" + id)).bytes()
                : null;
        transaction.executeWithoutResult(begun -> {
            jdbc.sql("insert into person (id, version, name, phone) values (?, 1, ?, ?)")
                    .param(id)
                    .param(sealed)
                    .param(phone)
                    .update();
            keepVersion(id, 1, sealed);
        });
    }

    /** As services do: read, change, store unless somebody was faster. */
    boolean rename(long id, String name) {
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            var version = jdbc.sql("select version from person where id = ?")
                    .param(id)
                    .query(Long.class)
                    .single();
            var sealed = cipher.seal(NAME, id, Sensitive.of(name)).bytes();
            var changed = jdbc.sql("update person set name = ?, version = version + 1 where id = ? and version = ?")
                    .params(sealed, id, version)
                    .update();
            if (changed == 1) {
                keepVersion(id, version + 1, sealed);
            }
            return changed == 1;
        }));
    }

    private void keepVersion(long id, long version, byte[] sealed) {
        jdbc.sql("insert into person_version (id, version, name) values (?, ?, ?)")
                .params(id, version, sealed)
                .update();
    }

    /** @throws DecryptionFailed if it is unreadable */
    String name(long id) {
        var sealed = jdbc.sql("select name from person where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        return cipher.open(NAME, id, Sealed.of(sealed)).reveal();
    }

    /** As somebody who asks for it at the door; the rest follows in the background. */
    public void rotate() {
        rotations.rotate();
    }

    /** Works as far as it can; whether nothing is left to be brought over. */
    public boolean workOn() {
        rotations.workOn();
        return !rotations.view().rotating();
    }

    public int rewrap() {
        return rotations.rewrap();
    }

    public List<Integer> keys() {
        return jdbc.sql("select kid from data_key order by kid")
                .query(Integer.class)
                .list();
    }

    /** Opens everything there is. */
    int readAll() {
        var read = 0;
        for (var sql :
                new String[] {"select id, name, phone from person", "select id, name, null as phone from person_version"
                }) {
            for (var row : jdbc.sql(sql).query().listOfRows()) {
                var id = ((Number) row.get("id")).longValue();
                cipher.open(NAME, id, Sealed.of((byte[]) row.get("name")));
                var phone = (byte[]) row.get("phone");
                if (phone != null) {
                    cipher.open(PHONE, id, Sealed.of(phone));
                }
                read++;
            }
        }
        return read;
    }

    /** Rows with a value under another key than this one. */
    long underOthersThan(int kid) {
        var bytes = ByteBuffer.allocate(Integer.BYTES).putInt(kid).array();
        return jdbc.sql("""
            select (select count(*) from person where substring(name, 2, 4) <> :kid or substring(phone, 2, 4) <> :kid)
                 + (select count(*) from person_version where substring(name, 2, 4) <> :kid)
            """).param("kid", bytes).query(Long.class).single();
    }

    @Override
    public void close() {
        rotations.destroy();
    }

    public static JdbcConnectionDetails details(String url, String user, String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
