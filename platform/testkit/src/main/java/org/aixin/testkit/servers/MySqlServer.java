package org.aixin.testkit.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real MySQL 8.0, unpacked beforehand where the system property {@code aixin.mysql.home} says.
 *
 * <p>It wants libaio1 and libnuma1 of the system.
 */
public final class MySqlServer extends DatabaseServer {

    /** With port 0 a free one is chosen; the directory is made at the first start. */
    public MySqlServer(Path directory, int port, Options options) {
        super("MySQL", directory, port, options);
    }

    @Override
    Path home() {
        var configured = System.getProperty("aixin.mysql.home");
        if (configured == null) {
            throw new ServerFailed("MySQL cannot start: say with -Daixin.mysql.home where it is unpacked");
        }
        var home = Path.of(configured).toAbsolutePath();
        if (!Files.isExecutable(home.resolve("bin/mysqld"))) {
            throw new ServerFailed("MySQL cannot start: no executable bin/mysqld in " + home);
        }
        return home;
    }

    @Override
    List<String> installation(Path home, Path data) {
        var command = new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + home,
                "--datadir=" + data));
        command.addAll(asRoot());
        return command;
    }

    @Override
    List<String> program(Path home, Options options) {
        return List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--mysqlx=OFF",
                // The default plugin asks for TLS or a key exchange, which a test on the loopback does not need.
                "--default-authentication-plugin=mysql_native_password");
    }
}
