package org.aixin.registry.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.BrokenOff;
import org.aixin.kernel.problem.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Exports, for offices. */
@RestController
@RequestMapping(ExportController.PATH)
class ExportController {

    static final String PATH = "/api/console/v1/exports";

    private final ExportDesk desk;
    private final ExportViews views;
    private final ExportFiles files;

    ExportController(ExportDesk desk, ExportViews views, ExportFiles files) {
        this.desk = desk;
        this.views = views;
        this.files = files;
    }

    /** The own ones, or those of others that wait for the caller to agree. */
    @GetMapping
    Page<ExportView> list(@RequestParam(name = "waiting", defaultValue = "false") boolean waiting, PageRequest page) {
        return waiting ? views.waiting(page) : views.own(page);
    }

    @GetMapping("/allowance")
    ExportView.Allowance allowance() {
        return views.allowance();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ExportView> order(@Valid @RequestBody OrderExport said) {
        var job = desk.order(said);
        return ResponseEntity.created(URI.create(PATH + "/" + job.id()))
                .eTag(IfMatch.etag(job.version()))
                .body(views.view(job));
    }

    @GetMapping("/{id}")
    ResponseEntity<ExportView> one(@PathVariable long id) {
        return tagged(views.one(id));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<ExportView> approve(@PathVariable long id, IfMatch expected) {
        return tagged(views.view(desk.approve(id, expected)));
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<ExportView> refuse(@PathVariable long id, @Valid @RequestBody RefuseExport said, IfMatch expected) {
        return tagged(views.view(desk.refuse(id, said, expected)));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ExportView> withdraw(@PathVariable long id, IfMatch expected) {
        return tagged(views.view(desk.withdraw(id, expected)));
    }

    /** Asks for the file: afterwards it can be fetched, once, within a moment. */
    @PostMapping("/{id}/downloads")
    ResponseEntity<ExportView> open(@PathVariable long id) {
        return tagged(views.view(desk.open(id)));
    }

    /** The file itself, which goes out while it is made. */
    @GetMapping(
            path = "/{id}/file",
            produces = {ExportFormat.WORKBOOK, ExportFormat.TEXT})
    void file(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        try (var file = files.take(id)) {
            response.setContentType(file.contentType());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            give(file, request, response);
        }
    }

    private static void give(ExportFile file, HttpServletRequest request, HttpServletResponse response) {
        try {
            file.writeTo(response.getOutputStream(), response::flushBuffer);
        } catch (IOException | RuntimeException failure) {
            BrokenOff.because(failure, request);
        }
    }

    private static ResponseEntity<ExportView> tagged(ExportView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}
