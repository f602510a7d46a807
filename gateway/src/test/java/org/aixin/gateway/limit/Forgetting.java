package org.aixin.gateway.limit;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScanArgs;
import org.aixin.testkit.TestServers;

/** Who has used up a limit in one test has not in the next, whatever its clock says. */
public final class Forgetting {

    private Forgetting() {}

    /** Takes what everybody has used out of Redis. */
    public static void everybody() {
        var client = RedisClient.create(TestServers.redis().administratorUri());
        try (client;
                var connection = client.connect()) {
            var commands = connection.sync();
            KeyScanCursor<String> page = commands.scan(ScanArgs.Builder.matches("limit:*"));
            while (true) {
                if (!page.getKeys().isEmpty()) {
                    commands.del(page.getKeys().toArray(String[]::new));
                }
                if (page.isFinished()) {
                    return;
                }
                page = commands.scan(page, ScanArgs.Builder.matches("limit:*"));
            }
        }
    }
}
