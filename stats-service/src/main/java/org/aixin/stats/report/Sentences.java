package org.aixin.stats.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms of all sentences, read once: one that cannot be read stops the start. */
@Component
class Sentences {

    private static final String FILE = "report-sentences.properties";

    private final Map<String, Template> templates = new HashMap<>();

    Sentences() {
        var forms = new Properties();
        try (var file = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            forms.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        forms.stringPropertyNames().forEach(key -> templates.put(key, Template.parse(forms.getProperty(key))));
    }

    /** Begins the sentence of that name. */
    Sentence begin(String key) {
        var template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("No sentence is called " + key);
        }
        return new Sentence(template);
    }

    /** A sentence being filled. Not thread-safe. */
    static class Sentence {

        private final Template template;
        private final Map<String, Phrase> words = new HashMap<>();
        private final Map<String, Amount> amounts = new HashMap<>();

        private Sentence(Template template) {
            this.template = template;
        }

        Sentence with(String slot, String text) {
            return with(slot, Phrase.words(text));
        }

        Sentence with(String slot, Phrase phrase) {
            words.put(slot, phrase);
            return this;
        }

        Sentence with(String slot, Amount amount) {
            amounts.put(slot, amount);
            return this;
        }

        Phrase end() {
            return template.fill(words, amounts);
        }
    }
}
