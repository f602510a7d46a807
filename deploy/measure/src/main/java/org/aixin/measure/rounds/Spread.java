package org.aixin.measure.rounds;

import java.util.ArrayList;
import java.util.List;

/** What several windows gave: fail, boast and compare by the median alone. */
public record Spread(double median, double min, double max, int windows) {

    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No window, no figure");
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
    }

    /** One over the other, window by window, so that what both met in the same minute drops out. */
    public static Spread ratio(List<Double> values, List<Double> raws) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < Math.min(values.size(), raws.size()); i++) {
            ratios.add(values.get(i) / raws.get(i));
        }
        return of(ratios);
    }
}
