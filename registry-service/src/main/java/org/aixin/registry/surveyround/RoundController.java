package org.aixin.registry.surveyround;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.registry.division.AskedDivision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Survey rounds, for offices: the rounds, how far the townships are, and what they confirm. */
@RestController
@RequestMapping(RoundController.PATH)
class RoundController {

    static final String PATH = "/api/console/v1/survey-rounds";

    private final Rounds rounds;
    private final RoundLists lists;
    private final RoundViews views;

    RoundController(Rounds rounds, RoundLists lists, RoundViews views) {
        this.rounds = rounds;
        this.lists = lists;
        this.views = views;
    }

    @GetMapping
    Page<RoundView> list(@RequestParam(name = "state", required = false) @Nullable RoundState state, PageRequest page) {
        return lists.page(state, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoundView> open(@Valid @RequestBody OpenRound command) {
        var round = rounds.open(command);
        return ResponseEntity.created(URI.create(PATH + "/" + round.id()))
                .eTag(IfMatch.etag(round.version()))
                .body(lists.view(round));
    }

    @GetMapping("/{id}")
    ResponseEntity<RoundView> one(@PathVariable long id) {
        return tagged(lists.one(id));
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<RoundView> close(@PathVariable long id, IfMatch expected) {
        return tagged(lists.view(rounds.close(id, expected)));
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<RoundView> reopen(@PathVariable long id, IfMatch expected) {
        return tagged(lists.view(rounds.reopen(id, expected)));
    }

    @GetMapping("/{id}/divisions/{code}")
    RoundProgress progress(
            @PathVariable long id,
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code) {
        return views.of(id, code);
    }

    @GetMapping("/{id}/divisions/{code}/children")
    List<RoundProgress> children(
            @PathVariable long id,
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code) {
        return views.childrenOf(id, code);
    }

    @GetMapping("/{id}/divisions/{code}/confirmations")
    List<ConfirmedCounts> confirmations(
            @PathVariable long id,
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code) {
        return views.confirmationsOf(id, code);
    }

    /** {@code If-Match} holds how often the township has confirmed, {@code 0} for the first time. */
    @PostMapping("/{id}/divisions/{code}/confirmations")
    @ResponseStatus(HttpStatus.CREATED)
    RoundProgress confirm(
            @PathVariable long id,
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code,
            IfMatch expected,
            @Valid @RequestBody ConfirmCounts command) {
        rounds.confirm(id, code, expected, command);
        return views.of(id, code);
    }

    private static ResponseEntity<RoundView> tagged(RoundView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}
