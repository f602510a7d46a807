package org.aixin.testkit.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Somebody whom Kafka lets in, and what for.
 *
 * <p>Groups of consumers whose names begin with the user's and a dot are the user's own.
 *
 * @param owns topics that the user creates and writes
 * @param reads topics that the user reads
 */
public record KafkaUser(String name, String password, Set<String> owns, Set<String> reads) {

    public KafkaUser {
        owns = Set.copyOf(owns);
        reads = Set.copyOf(reads);
    }

    /** What Kafka has to be told; whatever it is not told it refuses. */
    List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        for (var topic : owns) {
            rights.add(right(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.CREATE));
            rights.add(right(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.WRITE));
        }
        for (var topic : reads) {
            rights.add(right(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.READ));
        }
        if (!reads.isEmpty()) {
            rights.add(right(ResourceType.GROUP, name + ".", PatternType.PREFIXED, AclOperation.READ));
        }
        return rights;
    }

    private AclBinding right(ResourceType type, String resource, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, resource, pattern),
                new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW));
    }

    /** Does not tell the password. */
    @Override
    public String toString() {
        return "KafkaUser[" + name + "]";
    }
}
