package org.aixin.stats.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aixin.kernel.json.AixinJson;

/**
 * What copies say, read once for as long as their text is the same: reading the JSON of a page's copies takes longer
 * than fetching them. Thread-safe.
 */
class ReadCopies {

    private static final int REMEMBERED = 5_000;

    private final Map<String, Text> texts = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Text(String text, Versioned read) {}

    Versioned get(String key, String text) {
        var known = texts.get(key);
        if (known != null && known.text.equals(text)) {
            return known.read;
        }
        var read = read(text);
        texts.put(key, new Text(text, read));
        return read;
    }

    private static Versioned read(String text) {
        var space = text.indexOf(' ');
        return new Versioned(
                Long.parseLong(text.substring(0, space)),
                AixinJson.mapper().readValue(text.substring(space + 1), Figures.class));
    }
}
