package org.aixin.testkit.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB 11.4 from the jar that carries it, for Linux on x86-64. */
public final class MariaDbServer extends DatabaseServer {

    /** With port 0 a free one is chosen; the directory is made at the first start. */
    public MariaDbServer(Path directory, int port, Options options) {
        super("MariaDB", directory, port, options);
    }

    @Override
    Path home() {
        return Binaries.mariadb();
    }

    @Override
    List<String> installation(Path home, Path data) {
        var command = new ArrayList<>(List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--auth-root-authentication-method=socket",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force"));
        command.addAll(asRoot());
        return command;
    }

    @Override
    List<String> program(Path home, Options options) {
        return List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--aria-pagecache-buffer-size=8M",
                "--innodb-log-file-size=" + options.redoLogMegabytes() + "M");
    }
}
