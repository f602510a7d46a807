package org.aixin.stats.booking;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Tree;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    static final Path VILLAGE = Path.parse("620000,622900,622921,622921100,622921100001");
    static final Path OTHER_VILLAGE = Path.parse("620000,622900,622921,622921100,622921100002");
    static final Metrics CONTACT = Metrics.contacts(1, 2);

    final Difference difference = new Difference();

    @Test
    void leavesComeFirstAndTheProvinceLast() {
        difference.add(Tree.DIVISION, OTHER_VILLAGE, 202601, Map.of(ORPHAN, CONTACT));
        difference.add(Tree.DIVISION, VILLAGE, 202601, Map.of(DESTITUTE, CONTACT));

        assertThat(difference.flows(Tree.DIVISION))
                .extracting(entry -> entry.getKey().node())
                .containsExactly(
                        "622921100001",
                        "622921100002",
                        "622921100",
                        "622921100",
                        "622921",
                        "622921",
                        "622900",
                        "622900",
                        "620000",
                        "620000");
        assertThat(difference.nodes(Tree.DIVISION))
                .extracting(Node::code)
                .containsExactly("622921100001", "622921100002", "622921100", "622921", "622900", "620000");
    }

    @Test
    void recordsOfABatchAreSummedUpPerCell() {
        difference.add(Tree.DIVISION, VILLAGE, 202601, Map.of(ORPHAN, CONTACT));
        difference.add(Tree.DIVISION, OTHER_VILLAGE, 202601, Map.of(ORPHAN, CONTACT));

        assertThat(difference.flows(Tree.DIVISION))
                .contains(Map.entry(new FlowCell("620000", 202601, ORPHAN), Metrics.contacts(2, 4)));
    }

    @Test
    void whatIsTakenAndGivenBackMovesNothing() {
        difference.subtract(Tree.DIVISION, VILLAGE, 202601, Map.of(ORPHAN, CONTACT));
        difference.add(Tree.DIVISION, VILLAGE, 202601, Map.of(ORPHAN, CONTACT));

        assertThat(difference.flows(Tree.DIVISION)).isEmpty();
        assertThat(difference.nodes(Tree.DIVISION)).isEmpty();
    }

    @Test
    void aMoveBetweenVillagesLeavesTheTownshipAlone() {
        difference.subtract(Tree.DIVISION, VILLAGE, 202601, Map.of(ORPHAN, CONTACT));
        difference.add(Tree.DIVISION, OTHER_VILLAGE, 202601, Map.of(ORPHAN, CONTACT));

        assertThat(difference.flows(Tree.DIVISION))
                .containsExactlyInAnyOrder(
                        Map.entry(new FlowCell("622921100001", 202601, ORPHAN), CONTACT.times(-1)),
                        Map.entry(new FlowCell("622921100002", 202601, ORPHAN), CONTACT));
    }

    @Test
    void aNodeWhoseStocksMayDifferIsRaisedWithoutAnyFlow() {
        difference.stocksOf(Tree.GROUP, Path.parse("7,8"));

        assertThat(difference.nodes(Tree.GROUP)).isEqualTo(List.of(Node.unit(Tree.GROUP, 8), Node.unit(Tree.GROUP, 7)));
        assertThat(difference.isStock(Node.unit(Tree.GROUP, 7))).isTrue();
    }
}
