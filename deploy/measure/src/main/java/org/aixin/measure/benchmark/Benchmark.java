package org.aixin.measure.benchmark;

import java.util.List;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.stage.Stage;

/** Measures one thing. */
public interface Benchmark {

    /** As it is chosen on the command line. */
    String name();

    String title();

    /** How it is measured and what the raw limit is, for those who read the figures. */
    String how();

    /** @throws Skipped when there is nothing here to measure it on */
    List<Finding> run(Stage stage, Rounds rounds) throws Exception;
}
