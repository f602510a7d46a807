package org.aixin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.testkit.events.TestTopics;
import org.aixin.testkit.servers.KafkaUser;
import org.aixin.testkit.servers.RedisUser;
import org.aixin.testkit.servers.Schema;
import org.aixin.testkit.servers.Server;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The servers as a start gives them to the deployables, tried with each one's own passwords. */
class CredentialsIT {

    /** Who writes and who reads; nobody else does either. */
    private static final Map<String, List<Set<String>>> TOPICS = Map.of(
            "aixin.division.v1",
                    owned("registry-service", "pairing-service visit-service stats-service miniprogram-api"),
            "aixin.unit.v1", owned("registry-service", "pairing-service visit-service stats-service miniprogram-api"),
            "aixin.cadre.v1", owned("registry-service", "pairing-service visit-service stats-service miniprogram-api"),
            "aixin.household.v1", owned("registry-service", "pairing-service"),
            "aixin.recipient.v1",
                    owned("registry-service", "pairing-service visit-service stats-service miniprogram-api"),
            "aixin.pairing.v1",
                    owned("pairing-service", "registry-service visit-service stats-service miniprogram-api"),
            "aixin.care-record.v1", owned("visit-service", "stats-service"),
            "aixin.policy.v1", owned("policy-service", "visit-service"));

    @TempDir
    static Path directory;

    private static DataDirectory data;
    private static Secrets secrets;
    private static Servers servers;

    private static List<Set<String>> owned(String owner, String readers) {
        return List.of(Set.of(owner), Set.of(readers.split(" ")));
    }

    @BeforeAll
    static void start() {
        data = DataDirectory.open(directory);
        secrets = data.secrets();
        servers = new Servers(data, new PortPlan(true, 0), false, Tuning.small());
        servers.all().forEach(Server::start);
        try (var topics = TestTopics.as(servers.kafka().administrator())) {
            topics.create(TOPICS.keySet().toArray(String[]::new));
        }
    }

    @AfterAll
    static void stop() {
        servers.all().forEach(Server::stop);
        data.close();
    }

    @Test
    void inTheDatabaseEveryAccountHasItsRightsAndNoOthers() throws SQLException {
        var expected = new TreeMap<String, Set<String>>();
        for (var name : List.of("registry", "pairing", "visit", "policy", "stats", "miniprogram")) {
            for (var host : List.of("127.0.0.1", "localhost")) {
                expected.put(
                        "'%s'@'%s'".formatted(name, host),
                        Set.of(
                                "SELECT, INSERT, UPDATE, DELETE ON `%s`.*".formatted(name),
                                "SELECT, INSERT ON `%s\\_audit`.*".formatted(name)));
                expected.put(
                        "'%s_migrator'@'%s'".formatted(name, host),
                        Set.of(
                                "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE VIEW ON `%s`.*"
                                        .formatted(name),
                                "SELECT, INSERT, CREATE, REFERENCES, INDEX, ALTER ON `%s\\_audit`.*".formatted(name)));
            }
        }
        expected.put("'aixin_administrator'@'127.0.0.1'", Set.of("ALL PRIVILEGES ON *.*"));
        expected.put("'mariadb.sys'@'localhost'", Set.of("SELECT, DELETE ON `mysql`.`global_priv`"));

        var found = new TreeMap<String, Set<String>>();
        try (var connection = servers.database().administrator();
                var ask = connection.createStatement();
                var grants = connection.createStatement();
                var accounts = ask.executeQuery("SELECT CONCAT(QUOTE(user), '@', QUOTE(host)) FROM mysql.user")) {
            while (accounts.next()) {
                var rights = new TreeSet<String>();
                try (var rows = grants.executeQuery("SHOW GRANTS FOR " + accounts.getString(1))) {
                    while (rows.next()) {
                        var right =
                                rows.getString(1).replaceFirst("^GRANT ", "").replaceFirst(" TO .*$", "");
                        if (!right.equals("USAGE ON *.*")) {
                            rights.add(right);
                        }
                    }
                }
                found.put(accounts.getString(1), rights);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    static Stream<Schema> schemas() {
        return secrets.schemas().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void noServiceReachesTheDatabaseOfAnother(Schema own) throws SQLException {
        for (var other : secrets.schemas()) {
            for (var database : List.of(other.name(), other.audit())) {
                assertThat(opens(database, own.name(), own.password()))
                        .as(own.name() + " in " + database)
                        .isEqualTo(own.equals(other));
                assertThat(opens(database, own.migrator(), own.migratorPassword()))
                        .as(own.migrator() + " in " + database)
                        .isEqualTo(own.equals(other));
            }
        }
        assertThat(opens("mysql", own.name(), own.password())).isFalse();
        assertThat(opens(own.name(), own.name(), own.migratorPassword())).isFalse();
        assertThat(opens(own.name(), own.name(), "")).isFalse();
        assertThat(opens("", "root", "")).isFalse();
        assertThat(opens("", "", "")).isFalse();
    }

    private static boolean opens(String database, String user, String password) {
        try (var connection = DriverManager.getConnection(servers.database().url(database), user, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("denied");
            return false;
        }
    }

    static Stream<RedisUser> redisUsers() {
        return secrets.redisUsers().stream();
    }

    @ParameterizedTest
    @MethodSource("redisUsers")
    void inRedisNobodyReachesMoreThanTheOwnKeysByTheOwnCommands(RedisUser user) {
        var client = RedisClient.create(
                RedisURI.Builder.redis("127.0.0.1", servers.redis().port())
                        .withAuthentication(user.name(), user.password())
                        .build());
        try (client;
                var connection = client.connect()) {
            var own = user.keys().get(0).replace("*", "1");
            assertThat(connection.sync().set(own, "mine")).isEqualTo("OK");
            assertThat(connection.sync().get(own)).isEqualTo("mine");

            var forbidden = new ArrayList<>(List.of(
                    "KEYS *",
                    "CONFIG GET *",
                    "FLUSHALL",
                    "FLUSHDB",
                    "ACL LIST",
                    "ACL WHOAMI",
                    "CLIENT LIST",
                    "MONITOR",
                    "DEBUG SLEEP 0",
                    "SHUTDOWN",
                    "SAVE",
                    "REPLICAOF NO ONE",
                    "MODULE LIST",
                    "SCRIPT FLUSH",
                    "SELECT 1",
                    "PUBLISH everybody x",
                    "INFO",
                    "RANDOMKEY",
                    "SET another:1 x",
                    "GET another:1",
                    "EVAL return(redis.call('keys','*')) 0",
                    "EVAL return(redis.call('get','another:1')) 0"));
            for (var other : secrets.redisUsers()) {
                if (!other.equals(user)) {
                    other.keys().forEach(keys -> forbidden.add("GET " + keys.replace("*", "1")));
                }
            }
            for (var command : forbidden) {
                assertThatThrownBy(() -> say(connection, command))
                        .as(command)
                        .isInstanceOf(RedisCommandExecutionException.class)
                        .hasMessageMatching("(?s).*(NOPERM|no permissions|can't (run|access)|ACL failure).*");
            }
        }
    }

    private static void say(StatefulRedisConnection<String, String> connection, String command) {
        var words = command.split(" ");
        var arguments = new CommandArgs<>(StringCodec.UTF8);
        Arrays.stream(words).skip(1).forEach(arguments::add);
        ProtocolKeyword keyword = () -> words[0].getBytes(StandardCharsets.US_ASCII);
        connection.sync().dispatch(keyword, new StatusOutput<>(StringCodec.UTF8), arguments);
    }

    @Test
    void inRedisThereIsNobodyElse() {
        var client = RedisClient.create(servers.redis().administratorUri());
        try (client;
                var connection = client.connect()) {
            assertThat(connection.sync().aclUsers())
                    .containsExactlyInAnyOrder(
                            "default", "aixin_administrator", "gateway", "stats-service", "miniprogram-api");
        }
        var nobody =
                RedisClient.create(RedisURI.create("127.0.0.1", servers.redis().port()));
        try (nobody) {
            assertThatThrownBy(() -> nobody.connect().sync().get("console:1")).isInstanceOf(RedisException.class);
        }
    }

    @Test
    void inKafkaTheListOfRightsIsComplete() throws Exception {
        var expected = new TreeSet<String>();
        TOPICS.forEach((topic, who) -> {
            who.get(0).forEach(owner -> {
                expected.add("User:" + owner + " CREATE TOPIC LITERAL " + topic);
                expected.add("User:" + owner + " WRITE TOPIC LITERAL " + topic);
            });
            who.get(1).forEach(reader -> {
                expected.add("User:" + reader + " READ TOPIC LITERAL " + topic);
                expected.add("User:" + reader + " READ GROUP PREFIXED " + reader + ".");
            });
        });
        try (var admin = Admin.create(servers.kafka().administrator())) {
            var found = admin.describeAcls(AclBindingFilter.ANY).values().get().stream()
                    .map(right -> "%s %s %s %s %s"
                            .formatted(
                                    right.entry().principal(),
                                    right.entry().operation(),
                                    right.pattern().resourceType(),
                                    right.pattern().patternType(),
                                    right.pattern().name()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).isEqualTo(expected);
            assertThat(admin.describeUserScramCredentials().users().get())
                    .containsExactlyInAnyOrderElementsOf(
                            secrets.kafkaUsers().stream().map(KafkaUser::name).toList());
        }
    }

    static Stream<KafkaUser> kafkaUsers() {
        return secrets.kafkaUsers().stream();
    }

    @ParameterizedTest
    @MethodSource("kafkaUsers")
    void inKafkaNobodyWritesOrReadsATopicThatIsAnothers(KafkaUser user) throws Exception {
        var access = new HashMap<>(servers.kafka().user(user.name(), user.password()));
        // Otherwise whoever writes nothing at all is refused before a topic is named.
        access.putAll(Map.of("max.block.ms", 10_000, "linger.ms", 0, "enable.idempotence", false));
        try (var producer = new KafkaProducer<>(access, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(access, new StringDeserializer(), new StringDeserializer())) {
            for (var topic : TOPICS.entrySet()) {
                var message = new ProducerRecord<>(topic.getKey(), "1", "x");
                if (topic.getValue().get(0).contains(user.name())) {
                    assertThat(producer.send(message).get().hasOffset()).isTrue();
                } else {
                    assertThatThrownBy(() -> producer.send(message).get())
                            .as("writing " + topic.getKey())
                            .hasCauseInstanceOf(TopicAuthorizationException.class);
                }
                consumer.assign(List.of(new TopicPartition(topic.getKey(), 0)));
                if (topic.getValue().get(1).contains(user.name())) {
                    consumer.seekToBeginning(consumer.assignment());
                    consumer.poll(Duration.ofMillis(200));
                } else {
                    assertThatThrownBy(() -> {
                                consumer.seekToBeginning(consumer.assignment());
                                consumer.poll(Duration.ofSeconds(5));
                            })
                            .as("reading " + topic.getKey())
                            .isInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
        var foreign = new HashMap<>(access);
        foreign.put("group.id", "others.pairing");
        try (var consumer = new KafkaConsumer<>(foreign, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Set.of("aixin.pairing.v1"));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 20; i++) {
                            consumer.poll(Duration.ofMillis(500));
                        }
                    })
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kafkaUsers")
    void inKafkaNobodyMakesStrangeTopicsDropsAnyOrHandsOutRights(KafkaUser user) {
        try (var admin = Admin.create(servers.kafka().user(user.name(), user.password()))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("aixin.strange.v1", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            for (var topic : TOPICS.keySet()) {
                assertThatThrownBy(
                                () -> admin.deleteTopics(List.of(topic)).all().get())
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
            var everything = new AclBinding(
                    new ResourcePattern(ResourceType.CLUSTER, "kafka-cluster", PatternType.LITERAL),
                    new AccessControlEntry("User:" + user.name(), "*", AclOperation.ALL, AclPermissionType.ALLOW));
            assertThatThrownBy(() -> admin.createAcls(List.of(everything)).all().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(
                            () -> admin.describeUserScramCredentials().users().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void nobodyComesToKafkaWithTheWrongPasswordOrNone() {
        try (var admin = Admin.create(servers.kafka().user("visit-service", "demo-wrong"))) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        var nobody = Map.<String, Object>of(
                "bootstrap.servers",
                servers.kafka().address(),
                "default.api.timeout.ms",
                2_000,
                "request.timeout.ms",
                1_000);
        try (var admin = Admin.create(nobody)) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).isInstanceOf(Exception.class);
        }
    }
}
