package org.aixin.registry.bulk.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.registry.bulk.row.ImportKind;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Imports, for offices. */
@RestController
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/api/console/v1/imports";

    private static final int MOST_PIECES = 10_000;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final ImportViews views;
    private final ImportBooks books;
    private final ImportStreams streams;

    ImportController(ImportDesk desk, ImportViews views, ImportBooks books, ImportStreams streams) {
        this.desk = desk;
        this.views = views;
        this.books = books;
        this.streams = streams;
    }

    @GetMapping
    Page<ImportView> list(PageRequest page) {
        return views.page(page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportView> create(@Valid @RequestBody CreateImport said) {
        var job = desk.create(said);
        return ResponseEntity.created(URI.create(PATH + "/" + job.id()))
                .eTag(IfMatch.etag(job.version()))
                .body(views.view(job));
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
    ResponseEntity<ImportView> complete(@PathVariable long id) {
        return tagged(views.view(desk.complete(id)));
    }

    @GetMapping("/{id}")
    ResponseEntity<ImportView> one(@PathVariable long id) {
        return tagged(views.one(id));
    }

    @GetMapping("/{id}/problems")
    Page<ImportView.WrongRow> problems(@PathVariable long id, PageRequest page) {
        return views.problems(id, page);
    }

    @PostMapping("/{id}/columns")
    ResponseEntity<ImportView> columns(
            @PathVariable long id, @Valid @RequestBody ChooseColumns said, IfMatch expected) {
        return tagged(views.view(desk.choose(id, said, expected)));
    }

    @PostMapping("/{id}/application")
    ResponseEntity<ImportView> apply(@PathVariable long id, IfMatch expected) {
        return tagged(views.view(desk.apply(id, expected)));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<ImportView> cancel(@PathVariable long id, IfMatch expected) {
        return tagged(views.view(desk.cancel(id, expected)));
    }

    /** The workbook with what is to be repaired. */
    @GetMapping(path = "/{id}/repairs", produces = WORKBOOK)
    ResponseEntity<byte[]> repairs(@PathVariable long id) {
        var sheet = books.toRepair(id);
        var out = new ByteArrayOutputStream();
        books.write(sheet, out);
        return workbook("repairs.xlsx", out);
    }

    /** The workbook to be filled in. */
    @GetMapping(path = "/template", produces = WORKBOOK)
    ResponseEntity<byte[]> template(@RequestParam(name = "kind") ImportKind kind) {
        var out = new ByteArrayOutputStream();
        books.template(kind, out);
        return workbook("template.xlsx", out);
    }

    /** How far an import is, for as long as a page is open. */
    @GetMapping("/stream")
    ResponseEntity<SseEmitter> stream(@RequestParam(name = "import") long id) {
        views.found(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(streams.open(id));
    }

    private static ResponseEntity<byte[]> workbook(String name, ByteArrayOutputStream content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(WORKBOOK))
                .body(content.toByteArray());
    }

    private static ResponseEntity<ImportView> tagged(ImportView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}
