package org.aixin.testkit.canary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that is said of a person who is nobody, and that must then be found nowhere in the clear. */
public enum Canary {
    RECIPIENT_NAME("recipient.name"),
    RECIPIENT_ID_NUMBER("recipient.idNumber"),
    RECIPIENT_PHONE("recipient.phone"),
    RECIPIENT_ADDRESS("recipient.address"),
    GUARDIAN_NAME("guardian.name"),
    GUARDIAN_PHONE("guardian.phone"),
    CADRE_NAME("cadre.name"),
    CADRE_ID_NUMBER("cadre.idNumber"),
    CADRE_PHONE("cadre.phone"),
    /** Of a number that a check refuses. */
    REFUSED_ID_NUMBER("refused.idNumber"),
    ACCOUNT_NAME("account.name"),
    NOTE("note");

    private final String value;

    Canary(String key) {
        value = Values.of(key);
    }

    /** What is put in. */
    public String value() {
        return value;
    }

    /** Those of which something stands in these bytes, however text is written there. */
    public static List<Canary> in(byte[] bytes) {
        // Byte for byte, so that what is no text is searched as well.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(canary -> canary.spellings().anyMatch(text::contains))
                .toList();
    }

    /** As it is, as JSON may escape it, and as an address does. */
    private Stream<String> spellings() {
        return Stream.of(
                new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                escaped("\\u%04x"),
                escaped("\\u%04X"),
                URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private String escaped(String form) {
        return value.chars()
                .mapToObj(letter -> letter < 0x80 ? Character.toString(letter) : form.formatted(letter))
                .collect(Collectors.joining());
    }

    private static final class Values {

        private static final Properties READ = read();

        private Values() {}

        static String of(String key) {
            var value = READ.getProperty(key);
            if (value == null) {
                throw new IllegalStateException("canaries.properties says nothing of " + key);
            }
            return value;
        }
    }

    private static Properties read() {
        try (var file = Canary.class.getResourceAsStream("/canaries.properties")) {
            if (file == null) {
                throw new IllegalStateException("There is no canaries.properties");
            }
            var values = new Properties();
            values.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
