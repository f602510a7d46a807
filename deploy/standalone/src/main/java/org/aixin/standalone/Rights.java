package org.aixin.standalone;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.testkit.servers.KafkaUser;
import org.aixin.testkit.servers.RedisUser;

/**
 * What each deployable may do in Redis and Kafka: what its code asks for and nothing else. In databases everybody may do
 * the same, each in its own schema.
 */
final class Rights {

    private static final Set<String> PLACES_AND_PEOPLE =
            Set.of(DivisionChanged.TOPIC, UnitChanged.TOPIC, CadreChanged.TOPIC, RecipientChanged.TOPIC);

    private static final Set<String> WITH_HOUSEHOLDS = with(PLACES_AND_PEOPLE, HouseholdChanged.TOPIC);

    private static final Set<String> WITH_PAIRINGS = with(PLACES_AND_PEOPLE, PairingChanged.TOPIC);

    private Rights() {}

    /** Empty for those who use no Redis. */
    static Optional<RedisUser> redis(Deployable deployable, String password) {
        return Optional.ofNullable(
                switch (deployable) {
                    // Sessions and log-ins of the console, and the buckets of callers.
                    case GATEWAY ->
                        new RedisUser(
                                deployable.title(),
                                password,
                                List.of("console:*", "limit:*"),
                                List.of(
                                        "get", "set", "setex", "psetex", "getset", "expire", "pexpire", "ttl", "pttl",
                                        "del", "eval", "evalsha"));
                    // Copies of figures; SCAN looks for those of a generation that nobody reads any more.
                    case STATS ->
                        new RedisUser(
                                deployable.title(),
                                password,
                                List.of("stats:*"),
                                List.of(
                                        "get",
                                        "mget",
                                        "getrange",
                                        "set",
                                        "exists",
                                        "unlink",
                                        "scan",
                                        "eval",
                                        "evalsha"));
                    // WeChat's access token, and the lock of whoever fetches it.
                    case MINIPROGRAM ->
                        new RedisUser(
                                deployable.title(),
                                password,
                                List.of("aixin:wechat:*"),
                                List.of("get", "set", "setex", "psetex", "ttl", "pttl", "del", "eval", "evalsha"));
                    case REGISTRY, PAIRING, VISIT, POLICY -> null;
                });
    }

    /** Empty for those who use no Kafka. */
    static Optional<KafkaUser> kafka(Deployable deployable, String password) {
        return Optional.ofNullable(
                switch (deployable) {
                    case REGISTRY ->
                        new KafkaUser(deployable.title(), password, WITH_HOUSEHOLDS, Set.of(PairingChanged.TOPIC));
                    case PAIRING ->
                        new KafkaUser(deployable.title(), password, Set.of(PairingChanged.TOPIC), WITH_HOUSEHOLDS);
                    case VISIT ->
                        new KafkaUser(
                                deployable.title(),
                                password,
                                Set.of(CareRecordChanged.TOPIC),
                                with(WITH_PAIRINGS, PolicyChanged.TOPIC));
                    case POLICY -> new KafkaUser(deployable.title(), password, Set.of(PolicyChanged.TOPIC), Set.of());
                    case STATS ->
                        new KafkaUser(
                                deployable.title(), password, Set.of(), with(WITH_PAIRINGS, CareRecordChanged.TOPIC));
                    case MINIPROGRAM -> new KafkaUser(deployable.title(), password, Set.of(), WITH_PAIRINGS);
                    case GATEWAY -> null;
                });
    }

    private static Set<String> with(Set<String> topics, String more) {
        var all = new HashSet<>(topics);
        all.add(more);
        return Set.copyOf(all);
    }
}
