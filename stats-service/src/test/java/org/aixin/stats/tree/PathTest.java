package org.aixin.stats.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathTest {

    @Test
    void itsTextFormReadsBack() {
        var path = new Path(List.of("620000", "622900", "622921", "622921100", "622921100001"));

        assertThat(path.text()).isEqualTo("620000,622900,622921,622921100,622921100001");
        assertThat(Path.parse(path.text())).isEqualTo(path);
        assertThat(Path.parse(Path.NONE.text())).isEqualTo(Path.NONE);
    }

    @Test
    void anEndlessChainKeepsTheNodesNearestToItsLeafAndFitsItsColumn() {
        var ids = IntStream.range(0, 100)
                .mapToObj(i -> "19000000000000000" + (10 + i))
                .toList();

        var path = new Path(ids);

        assertThat(path.nodes()).hasSize(16).endsWith(ids.get(99));
        assertThat(path.text()).hasSizeLessThanOrEqualTo(400);
    }
}
