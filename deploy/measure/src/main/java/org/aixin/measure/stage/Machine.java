package org.aixin.measure.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.aixin.measure.MeasureFailed;

/** What Linux and git tell of where we are. */
public final class Machine {

    private static final int STEAL = 7;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Machine() {}

    /** Since the machine started: what it gave to others, and everything. */
    record Ticks(long stolen, long all) {}

    static Ticks ticks() {
        // user nice system idle iowait irq softirq steal; what guests take is in user.
        var ticks = BLANKS.splitAsStream(lines("/proc/stat").get(0))
                .skip(1)
                .limit(STEAL + 1L)
                .mapToLong(Long::parseLong)
                .toArray();
        return new Ticks(ticks[STEAL], Arrays.stream(ticks).sum());
    }

    public static String processor() {
        return lines("/proc/cpuinfo").stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    public static long memoryMegabytes() {
        return kilobytes("/proc/meminfo", "MemTotal:").orElse(0) / 1024;
    }

    /** What of a process lies in memory; empty when it is gone. */
    public static OptionalLong residentMegabytes(long pid) {
        var kilobytes = kilobytes("/proc/" + pid + "/status", "VmRSS:");
        return kilobytes.isPresent() ? OptionalLong.of(kilobytes.getAsLong() / 1024) : OptionalLong.empty();
    }

    private static OptionalLong kilobytes(String file, String name) {
        if (!Files.exists(Path.of(file))) {
            return OptionalLong.empty();
        }
        return lines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line ->
                        Long.parseLong(BLANKS.splitAsStream(line).toList().get(1)))
                .findFirst();
    }

    /** The commit that was built, with a plus when more than that was. */
    public static String commit() {
        var commit = git("rev-parse", "--short=12", "HEAD");
        return commit.isEmpty() ? "unknown" : git("status", "--porcelain").isEmpty() ? commit : commit + "+";
    }

    private static String git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? told : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("Interrupted", e);
        }
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new MeasureFailed(file + " cannot be read: is this Linux?", e);
        }
    }
}
