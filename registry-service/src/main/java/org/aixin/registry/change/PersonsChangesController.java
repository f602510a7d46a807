package org.aixin.registry.change;

import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of one person: who said what, when, from when, and who confirmed it. */
@RestController
@RequestMapping("/api/console/v1/recipients/{id}/changes")
class PersonsChangesController {

    private final ChangeLists lists;

    PersonsChangesController(ChangeLists lists) {
        this.lists = lists;
    }

    @GetMapping
    Page<ChangeView> changes(
            @PathVariable long id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            PageRequest page) {
        return lists.ofPerson(id, page, cursor);
    }
}
