package org.aixin.testkit.rules.clean.note;

import org.springframework.kafka.annotation.KafkaListener;

class NoteConsumer {

    private final Notebook notebook;

    NoteConsumer(Notebook notebook) {
        this.notebook = notebook;
    }

    @KafkaListener(topics = "aixin.note.v1")
    void heard(String key) {
        notebook.change(key);
    }
}
