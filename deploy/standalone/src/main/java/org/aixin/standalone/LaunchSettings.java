package org.aixin.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What was asked for on the command line. */
record LaunchSettings(Path data, boolean fresh, Form form, String demo, int portOffset) {

    /** The highest known port is Kafka's. */
    private static final int HIGHEST_OFFSET = 65_535 - 19_092;

    static final List<String> DEMOS = List.of("none", "township", "linxia", "province");

    /** @throws StartFailed naming what cannot be understood */
    static LaunchSettings parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var data = Path.of(".data");
        boolean fresh = false;
        var form = Form.ONE_JVM;
        var demo = "township";
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
        return SystemSettings.demo(data, form, portOffset);
    }

    private static String value(String option, ArrayDeque<String> left) {
        var value = left.poll();
        if (value == null) {
            throw new StartFailed("What follows " + option + " is missing");
        }
        return value;
    }

    private static String demo(String name) {
        if (!DEMOS.contains(name)) {
            throw new StartFailed("Unknown demo %s: choose among %s".formatted(name, String.join(", ", DEMOS)));
        }
        if (name.equals("linxia") || name.equals("province")) {
            throw new StartFailed("The demo " + name + " does not exist yet: choose none or township");
        }
        return name;
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
