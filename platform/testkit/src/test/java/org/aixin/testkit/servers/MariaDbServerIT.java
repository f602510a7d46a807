package org.aixin.testkit.servers;

import java.nio.file.Path;

class MariaDbServerIT extends DatabaseServerIT {

    @Override
    DatabaseServer server(Path directory, int port, DatabaseServer.Options options) {
        return new MariaDbServer(directory, port, options);
    }
}
