package org.aixin.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process of this machine accepts connections, as Linux tells it under {@code /proc}. */
final class ListeningPorts {

    private static final String LISTENING = "0A";
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    private ListeningPorts() {}

    /** As {@code address:port}, an IPv4 address in the form of IPv6 as the IPv4 address that it is. */
    static Set<String> of(long process) {
        var listening = new HashMap<String, String>();
        listening.putAll(table(process, "tcp"));
        listening.putAll(table(process, "tcp6"));
        return sockets(process).stream()
                .filter(listening::containsKey)
                .map(listening::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The inodes of the sockets that listen, with where. */
    private static Map<String, String> table(long process, String protocol) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "net", protocol))) {
            return lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[3].equals(LISTENING))
                    .collect(Collectors.toMap(columns -> columns[9], columns -> address(columns[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String hexadecimal) {
        var parts = hexadecimal.split(":", 2);
        var address = HexFormat.of().parseHex(parts[0]);
        // Each word of four bytes stands there as this kind of processor keeps it: backwards.
        for (int word = 0; word < address.length; word += 4) {
            for (int i = 0; i < 2; i++) {
                byte first = address[word + i];
                address[word + i] = address[word + 3 - i];
                address[word + 3 - i] = first;
            }
        }
        try {
            return InetAddress.getByAddress(address).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four or sixteen bytes are an address", e);
        }
    }

    private static Set<String> sockets(long process) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return files.map(ListeningPorts::target)
                    .map(SOCKET::matcher)
                    .filter(match -> match.matches())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
