package org.aixin.stats.tree;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The nodes on which something is booked in one tree, root first. Empty where its place is not known.
 *
 * <p>Trees have six levels at most. Should bad data make a longer chain, the nodes nearest to the leaf are kept.
 */
public record Path(List<String> nodes) {

    public static final Path NONE = new Path(List.of());

    private static final int LONGEST = 16;

    public Path {
        nodes = List.copyOf(nodes.size() <= LONGEST ? nodes : nodes.subList(nodes.size() - LONGEST, nodes.size()));
    }

    /** Reads the text form. */
    public static Path parse(String text) {
        return text.isEmpty() ? NONE : new Path(List.of(text.split(",", -1)));
    }

    /** The form in which it is stored: {@code 620000,622900,622921}. */
    @JsonValue
    public String text() {
        return String.join(",", nodes);
    }

    public boolean contains(String node) {
        return nodes.contains(node);
    }
}
