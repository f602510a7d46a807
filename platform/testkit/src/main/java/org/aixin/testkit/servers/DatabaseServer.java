package org.aixin.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB, or MySQL for the proof that nothing hangs on the difference, set up alike.
 *
 * <p>READ COMMITTED, utf8mb4, UTC and the SQL mode of MySQL 8. There is one administrator, known to this object only,
 * with a new password at every start, which rests in no file; everybody else comes from a {@link Schema}. The accounts
 * that a product brings along, root without a password among them, are dropped.
 */
public abstract sealed class DatabaseServer implements Server permits MariaDbServer, MySqlServer {

    private static final String ADMINISTRATOR = "aixin_administrator";
    private static final String SQL_MODE =
            "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private final String name;
    private final Path directory;
    private final int port;
    private final Options options;
    private final ServerProcess process;
    private String administratorPassword = "";

    /**
     * What may differ between a test and the demo.
     *
     * @param bufferPoolMegabytes the memory for pages; with it the server takes about 100 MB more
     * @param syncEveryCommit whether a commit survives the machine; without, it survives {@link #kill()} only
     * @param binaryLog whether commits are logged for replicas and recovery as well, each synced to the disk
     * @param schemas made, or given their passwords again, at every start
     */
    public record Options(int bufferPoolMegabytes, boolean syncEveryCommit, boolean binaryLog, List<Schema> schemas) {

        public Options {
            schemas = List.copyOf(schemas);
        }

        /** 128 MB, without waiting for the disk, without schemas. */
        public static Options forTests() {
            return new Options(128, false, false, List.of());
        }

        public Options withSchemas(List<Schema> replacement) {
            return new Options(bufferPoolMegabytes, syncEveryCommit, binaryLog, replacement);
        }

        /** A quarter of the memory: with less, a busy server waits for pages to be written. */
        int redoLogMegabytes() {
            return Math.max(32, bufferPoolMegabytes / 4);
        }

        List<String> binaryLogging() {
            return binaryLog
                    ? List.of(
                            "--log-bin=binlog",
                            "--server-id=1",
                            "--binlog-format=ROW",
                            "--sync-binlog=1",
                            "--max-binlog-size=256M",
                            "--binlog-expire-logs-seconds=3600")
                    : List.of("--skip-log-bin");
        }
    }

    DatabaseServer(String name, Path directory, int port, Options options) {
        this.name = name;
        this.directory = directory.toAbsolutePath().normalize();
        this.port = Ports.orFree(port);
        this.options = options;
        this.process = new ServerProcess(name, this.directory);
    }

    /** Where the programs lie. */
    abstract Path home();

    /** The program that lays out an empty data directory. */
    abstract List<String> installation(Path home, Path data);

    /** The server's program and what only this product understands. */
    abstract List<String> program(Path home, Options options);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Path directory() {
        return directory;
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final boolean running() {
        return process.running();
    }

    /** The process, for tests that stop it with a signal. */
    public final long pid() {
        return process.pid();
    }

    @Override
    public final synchronized void start() {
        if (running()) {
            return;
        }
        try {
            Files.createDirectories(directory.resolve("tmp"));
            process.endOrphan();
            Ports.requireFree(name, port);
            var home = home();
            install(home);
            var password = RandomPassword.next();
            var initFile = writeInitFile(password);
            process.start(command(home, initFile), () -> Greeting.comes(port));
            administratorPassword = password;
            Files.delete(initFile);
        } catch (IOException e) {
            throw new ServerFailed(name + " cannot use " + directory, e);
        }
        dropAccountsOfTheProduct();
        options.schemas().forEach(this::create);
    }

    /** Those of the product's own parts stay: they are locked. */
    private void dropAccountsOfTheProduct() {
        try (var connection = administrator();
                var ask = connection.createStatement();
                var drop = connection.createStatement();
                var accounts =
                        ask.executeQuery("SELECT user, host FROM mysql.user WHERE (super_priv = 'Y' OR user = '')"
                                + " AND user NOT LIKE 'mysql.%' AND user NOT LIKE 'mariadb.%' AND user <> "
                                + SchemaScript.quoted(ADMINISTRATOR))) {
            while (accounts.next()) {
                drop.execute("DROP USER " + SchemaScript.account(accounts.getString(1), accounts.getString(2)));
            }
        } catch (SQLException e) {
            throw new ServerFailed("%s cannot drop the accounts it came with: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public final synchronized void stop() {
        process.stop();
    }

    /** SIGKILL. What was committed is there again after {@link #start()}. */
    public final synchronized void kill() {
        process.kill();
    }

    /** Makes the schema's databases and users where they are missing, and sets rights and passwords. */
    public final void create(Schema schema) {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            for (var sql : SchemaScript.of(schema)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new ServerFailed("%s cannot create %s: %s".formatted(name, schema, e.getMessage()), e);
        }
    }

    /** Drops both databases of the schema and creates them anew: nothing is left in them. */
    public final void recreate(Schema schema) {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema.name());
            statement.execute("DROP DATABASE IF EXISTS " + schema.audit());
        } catch (SQLException e) {
            throw new ServerFailed("%s cannot drop %s: %s".formatted(name, schema, e.getMessage()), e);
        }
        create(schema);
    }

    /** The URL without a user, for instance {@code jdbc:mysql://127.0.0.1:3306/visit}. */
    public final String url(String database) {
        return "jdbc:mysql://" + address() + "/" + database;
    }

    /** A connection that may do everything; the caller closes it. */
    public final Connection administrator() throws SQLException {
        return DriverManager.getConnection(url(""), ADMINISTRATOR, administratorPassword);
    }

    private void install(Path home) throws IOException {
        var data = directory.resolve("data");
        if (Files.isDirectory(data)) {
            return;
        }
        // An installation that was cut short must not be taken for a whole one at the next start.
        var unfinished = directory.resolve("data.unfinished");
        ServerDirectory.discard(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        process.run(installation(home, unfinished));
        Files.move(unfinished, data);
    }

    private List<String> command(Path home, Path initFile) {
        var command = new ArrayList<>(program(home, options));
        command.addAll(List.of(
                "--basedir=" + home,
                "--datadir=" + directory.resolve("data"),
                "--tmpdir=" + directory.resolve("tmp"),
                "--init-file=" + initFile,
                "--port=" + port,
                "--bind-address=" + Ports.HOST,
                // Relative to the data directory: a socket's path may not be longer than 107 characters.
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--sql-mode=" + SQL_MODE,
                "--default-time-zone=+00:00",
                "--local-infile=0",
                "--performance-schema=OFF",
                "--max-connections=500",
                "--max-allowed-packet=64M",
                "--key-buffer-size=1M",
                "--innodb-log-buffer-size=4M",
                "--innodb-buffer-pool-size=" + options.bufferPoolMegabytes() + "M",
                "--innodb-flush-log-at-trx-commit=" + (options.syncEveryCommit() ? 1 : 2)));
        command.addAll(options.binaryLogging());
        command.addAll(asRoot());
        return command;
    }

    /** Both products refuse to run as root unless they are told to. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private Path writeInitFile(String password) throws IOException {
        var file = directory.resolve("init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, SchemaScript.administrator(ADMINISTRATOR, password));
    }
}
