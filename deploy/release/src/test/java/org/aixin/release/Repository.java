package org.aixin.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files that are, or are about to be, under version control. */
final class Repository {

    /** A file that has a zero in its beginning is no text. */
    private static final int LOOKED_AT = 8_000;

    private Repository() {}

    static Path root() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    /** Paths from the root. */
    static List<String> files() {
        try {
            var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new IllegalStateException("git does not list its files: ended with " + git.exitValue());
            }
            return Arrays.stream(listed.split("\0"))
                    .filter(file -> Files.isRegularFile(root().resolve(file)))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("git is needed to know which files are ours", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
