package org.aixin.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aixin.bench.access.DemoAccess;
import org.aixin.kernel.json.AixinJson;

/** The built front ends, where they have been built, and what the demo adds to them. */
final class Pages {

    private static final Path CONSOLE = Path.of("gateway", "console", "dist");
    private static final Path PHONE = Path.of("miniprogram-api", "client", "dist", "build", "h5");

    /** Which cadres a person may be on the phone's page: of the demo only. */
    private static final String CADRES = "demo-cadres.json";

    private final Path root;
    private final Path own;

    /**
     * @param root of the repository
     * @param data the data directory; the phone's pages are served from a copy in it
     */
    Pages(Path root, Path data) {
        this.root = root;
        this.own = data.resolve("pages").resolve("phone");
    }

    Optional<Path> console() {
        return built(CONSOLE);
    }

    Optional<Path> phone() {
        return built(PHONE).map(pages -> own);
    }

    private Optional<Path> built(Path pages) {
        return Optional.of(root.resolve(pages).toAbsolutePath().normalize()).filter(Files::isDirectory);
    }

    /** Copies the phone's pages as they are built now. */
    void prepare() {
        built(PHONE).ifPresent(this::copy);
    }

    /** Lets the phone's page offer the demo's cadres. */
    void offer(List<DemoAccess.Cadre> cadres) {
        if (phone().isPresent()) {
            var offered = cadres.stream()
                    .map(cadre -> Map.of(
                            "n", cadre.n(),
                            "name", cadre.name(),
                            "loginCode", cadre.loginCode(),
                            "phoneCode", cadre.phoneCode(),
                            "idLast6", cadre.idLast6()))
                    .toList();
            try {
                Files.writeString(own.resolve(CADRES), AixinJson.mapper().writeValueAsString(offered));
            } catch (IOException e) {
                throw new UncheckedIOException("The phone's pages in " + own + " cannot be written", e);
            }
        }
    }

    private void copy(Path from) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var to = own.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The phone's pages cannot be copied from " + from, e);
        }
    }
}
