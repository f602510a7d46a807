package org.aixin.testkit.rules.clean.note;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {

    private final Notebook notebook;

    NoteController(Notebook notebook) {
        this.notebook = notebook;
    }

    @GetMapping("/notes")
    String first() {
        return notebook.text(1);
    }
}
