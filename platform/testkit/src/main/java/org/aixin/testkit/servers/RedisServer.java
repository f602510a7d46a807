package org.aixin.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Redis 6.2 from the jar that carries it.
 *
 * <p>Where there are users nobody else is let in, apart from one administrator known to this object only.
 */
public final class RedisServer implements Server {

    private static final String NAME = "Redis";
    private static final String ADMINISTRATOR = "aixin_administrator";

    private final Path directory;
    private final int port;
    private final Options options;
    private final ServerProcess process;
    private final String administratorPassword = RandomPassword.next();

    /**
     * What may differ between a test and the demo.
     *
     * @param appendOnly whether writes survive {@link #kill()}; without, only {@link #stop()} saves them
     * @param maxMemoryMegabytes writes are refused beyond it
     * @param users who is let in; if nobody is named, everybody is and may do everything
     */
    public record Options(boolean appendOnly, int maxMemoryMegabytes, List<RedisUser> users) {

        public Options {
            users = List.copyOf(users);
        }

        /** Without append-only file, with at most 256 MB and open to everybody. */
        public static Options forTests() {
            return new Options(false, 256, List.of());
        }

        public Options withUsers(List<RedisUser> replacement) {
            return new Options(appendOnly, maxMemoryMegabytes, replacement);
        }
    }

    /** With port 0 a free one is chosen; the directory is made at the first start. */
    public RedisServer(Path directory, int port, Options options) {
        this.directory = directory.toAbsolutePath().normalize();
        this.port = Ports.orFree(port);
        this.options = options;
        this.process = new ServerProcess(NAME, this.directory);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean running() {
        return process.running();
    }

    /** The process, for tests that stop it with a signal. */
    public long pid() {
        return process.pid();
    }

    @Override
    public synchronized void start() {
        if (running()) {
            return;
        }
        try {
            Files.createDirectories(directory);
            process.endOrphan();
            Ports.requireFree(NAME, port);
            writePrivately("users.acl", users());
            Files.writeString(directory.resolve("redis.conf"), configuration());
        } catch (IOException e) {
            throw new ServerFailed(NAME + " cannot use " + directory, e);
        }
        process.start(
                List.of(Binaries.redis().toString(), "redis.conf"),
                () -> Greeting.isAnsweredByRedis(port, introduction()));
    }

    /** Where whoever runs the server connects as somebody who may do everything; it holds the password. */
    public String administratorUri() {
        return options.users().isEmpty()
                ? "redis://" + address()
                : "redis://%s:%s@%s".formatted(ADMINISTRATOR, administratorPassword, address());
    }

    private List<String> introduction() {
        return options.users().isEmpty() ? List.of() : List.of("AUTH " + ADMINISTRATOR + " " + administratorPassword);
    }

    /** Of passwords Redis is told the digests. */
    private String users() {
        var lines = new ArrayList<String>();
        if (options.users().isEmpty()) {
            lines.add("user default on nopass ~* &* +@all");
        } else {
            lines.add("user default reset off");
            lines.add("user %s reset on #%s ~* &* +@all"
                    .formatted(ADMINISTRATOR, RedisUser.digest(administratorPassword)));
            options.users().stream().map(RedisUser::line).forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    private void writePrivately(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    @Override
    public synchronized void stop() {
        process.stop();
    }

    /** SIGKILL. Without append-only file the writes since the last stop are gone. */
    public synchronized void kill() {
        process.kill();
    }

    private String configuration() {
        // Without a save line Redis would not write its data at a stop either.
        return """
                bind %s
                port %d
                dir ./
                aclfile users.acl
                save 900 1
                appendonly %s
                appendfsync everysec
                maxmemory %dmb
                maxmemory-policy noeviction
                """.formatted(Ports.HOST, port, options.appendOnly() ? "yes" : "no", options.maxMemoryMegabytes());
    }
}
