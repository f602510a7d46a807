package org.aixin.registry.comparison;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Comparisons, for offices of the county and above. What differs is worked off at {@code /standing-findings}. Agencies are to
 * send their lists to {@code /open/v1/comparison-batches}: that door takes other callers, and goes to the same desk.
 */
@RestController
@RequestMapping(ComparisonController.PATH)
class ComparisonController {

    static final String PATH = "/api/console/v1/comparisons";

    private static final int MOST_PIECES = 10_000;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ComparisonDesk desk;
    private final ComparisonViews views;
    private final ComparisonBooks books;

    ComparisonController(ComparisonDesk desk, ComparisonViews views, ComparisonBooks books) {
        this.desk = desk;
        this.views = views;
        this.books = books;
    }

    @GetMapping
    Page<ComparisonView> list(
            @RequestParam(name = "kind", required = false) @Nullable ComparisonKind kind, PageRequest page) {
        return views.page(kind, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ComparisonView> create(@Valid @RequestBody CreateComparison said) {
        var list = desk.create(said);
        return ResponseEntity.created(URI.create(PATH + "/" + list.id()))
                .eTag(IfMatch.etag(list.version()))
                .body(views.view(list));
    }

    /** Pieces come one after the other, from number 0 on, each but the last as long as it may be. */
    @PostMapping(path = "/{id}/pieces", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void piece(
            @PathVariable long id,
            @RequestParam(name = "number") @Min(0) @Max(MOST_PIECES) int number,
            @RequestBody byte[] content) {
        desk.take(id, number, content);
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<ComparisonView> complete(@PathVariable long id) {
        return tagged(views.view(desk.complete(id)));
    }

    @GetMapping("/{id}")
    ResponseEntity<ComparisonView> one(@PathVariable long id) {
        return tagged(views.one(id));
    }

    @GetMapping("/{id}/outcome")
    ComparisonView.Outcome outcome(@PathVariable long id) {
        return views.outcome(id);
    }

    @GetMapping("/{id}/problems")
    Page<ComparisonView.UnreadRow> problems(@PathVariable long id, PageRequest page) {
        return views.unread(id, page);
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<ComparisonView> cancel(@PathVariable long id, IfMatch expected) {
        return tagged(views.view(desk.cancel(id, expected)));
    }

    /** The workbook to be filled in. */
    @GetMapping(path = "/template", produces = WORKBOOK)
    ResponseEntity<byte[]> template(@RequestParam(name = "kind") ComparisonKind kind) {
        var out = new ByteArrayOutputStream();
        books.template(kind, out);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("template.xlsx")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(WORKBOOK))
                .body(out.toByteArray());
    }

    private static ResponseEntity<ComparisonView> tagged(ComparisonView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}
