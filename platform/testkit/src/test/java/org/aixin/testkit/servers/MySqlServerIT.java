package org.aixin.testkit.servers;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(
        named = "aixin.mysql.home",
        matches = ".+",
        disabledReason = "needs an unpacked MySQL 8.0.33, named by -Daixin.mysql.home")
class MySqlServerIT extends DatabaseServerIT {

    @Override
    DatabaseServer server(Path directory, int port, DatabaseServer.Options options) {
        return new MySqlServer(directory, port, options);
    }
}
