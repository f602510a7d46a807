package org.aixin.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.aixin.bench.plan.DemoSize;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param demo null for none
 */
record LaunchSettings(
        Path data, boolean fresh, Form form, @Nullable DemoSize demo, int portOffset) {

    /** The highest known port is Kafka's. */
    private static final int HIGHEST_OFFSET = 65_535 - 19_092;

    private static final String NO_DEMO = "none";

    /** @throws StartFailed naming what cannot be understood */
    static LaunchSettings parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var data = Path.of(".data");
        boolean fresh = false;
        var form = Form.ONE_JVM;
        @Nullable DemoSize demo = DemoSize.LINXIA;
        int offset = 0;
        while (!left.isEmpty()) {
            var option = left.remove();
            switch (option) {
                case "--data" -> data = Path.of(value(option, left));
                case "--fresh" -> fresh = true;
                case "--processes" -> form = Form.PROCESSES;
                case "--demo" -> demo = demo(value(option, left));
                case "--port-offset" -> offset = offset(value(option, left));
                default -> throw new StartFailed("Unknown option " + option);
            }
        }
        return new LaunchSettings(data, fresh, form, demo, offset);
    }

    SystemSettings system() {
        return demo == DemoSize.PROVINCE
                ? new SystemSettings(data, form, false, portOffset, 1, false, Tuning.ofProvince())
                : SystemSettings.demo(data, form, portOffset);
    }

    private static String value(String option, ArrayDeque<String> left) {
        var value = left.poll();
        if (value == null) {
            throw new StartFailed("What follows " + option + " is missing");
        }
        return value;
    }

    private static @Nullable DemoSize demo(String title) {
        return title.equals(NO_DEMO)
                ? null
                : DemoSize.of(title)
                        .orElseThrow(() -> new StartFailed("Unknown demo %s: choose among %s, %s"
                                .formatted(title, NO_DEMO, String.join(", ", DemoSize.titles()))));
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (offset >= -1_000 && offset <= HIGHEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of bounds.
        }
        throw new StartFailed("--port-offset wants a number from -1000 to " + HIGHEST_OFFSET + ", not " + text);
    }
}
