package org.aixin.registry.cadre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.aixin.persistence.crypto.Sensitive;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether somebody who has not logged in yet stands on the roster. Open to callers who have proven nothing, so it
 * answers an id or that there is none, and never says what of the question was wrong.
 */
@RestController
@RequestMapping("/internal/v1/cadres/roster-checks")
class RosterController {

    private final Roster roster;

    RosterController(Roster roster) {
        this.roster = roster;
    }

    /**
     * @param phone as WeChat told it, not as somebody typed it
     * @param idLast6 the last six characters of the identity number
     */
    record RosterCheck(@NotNull Sensitive phone, @NotNull Sensitive idLast6) {}

    record OnRoster(long cadreId) {}

    @PostMapping
    OnRoster check(@Valid @RequestBody RosterCheck check) {
        return new OnRoster(roster.find(check.phone(), check.idLast6()));
    }
}
