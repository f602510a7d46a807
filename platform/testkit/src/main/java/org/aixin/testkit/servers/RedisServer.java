package org.aixin.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Redis 6.2 from the jar that carries it. */
public final class RedisServer implements Server {

    private static final String NAME = "Redis";

    private final Path directory;
    private final int port;
    private final Options options;
    private final ServerProcess process;

    /**
     * What may differ between a test and the demo.
     *
     * @param appendOnly whether writes survive {@link #kill()}; without, only {@link #stop()} saves them
     * @param maxMemoryMegabytes writes are refused beyond it
     */
    public record Options(boolean appendOnly, int maxMemoryMegabytes) {

        /** Without append-only file and with at most 256 MB. */
        public static Options forTests() {
            return new Options(false, 256);
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
            Files.writeString(directory.resolve("redis.conf"), configuration());
        } catch (IOException e) {
            throw new ServerFailed(NAME + " cannot use " + directory, e);
        }
        process.start(List.of(Binaries.redis().toString(), "redis.conf"), () -> Greeting.isAnsweredByRedis(port));
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
                save 900 1
                appendonly %s
                appendfsync everysec
                maxmemory %dmb
                maxmemory-policy noeviction
                """.formatted(Ports.HOST, port, options.appendOnly() ? "yes" : "no", options.maxMemoryMegabytes());
    }
}
