package org.aixin.registry.bulk.job;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.row.SheetKinds;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.bulk.row.SheetWords;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows imports to the offices in whose area they are. */
@Service
class ImportViews {

    private final ImportMapper imports;
    private final ImportRowMapper rows;
    private final SheetKinds kinds;
    private final Divisions divisions;
    private final ActorNames actors;
    private final SheetWords words;
    private final FieldCipher cipher;
    private final Reach reach;

    ImportViews(
            ImportMapper imports,
            ImportRowMapper rows,
            SheetKinds kinds,
            Divisions divisions,
            ActorNames actors,
            SheetWords words,
            FieldCipher cipher,
            Reach reach) {
        this.imports = imports;
        this.rows = rows;
        this.kinds = kinds;
        this.divisions = divisions;
        this.actors = actors;
        this.words = words;
        this.cipher = cipher;
        this.reach = reach;
    }

    @Transactional(readOnly = true)
    Page<ImportView> page(PageRequest request) {
        Callers.current().require(Permissions.IMPORT);
        return Page.of(views(imports.page(request.size(), request.offset())), imports.count(), request);
    }

    /** @throws NotFound if there is none, or none in the caller's area */
    @Transactional(readOnly = true)
    ImportView one(long id) {
        return view(found(id));
    }

    ImportView view(Import job) {
        return views(List.of(job)).get(0);
    }

    /** @throws NotFound if there is none, or none in the caller's area */
    Import found(long id) {
        Callers.current().require(Permissions.IMPORT);
        return Optional.ofNullable(imports.find(id))
                .filter(job -> reach.hasDivision(job.divisionCode()))
                .orElseThrow(NotFound::new);
    }

    /** What is wrong with the rows of an import; the values themselves stay with whoever sent them. */
    @Transactional(readOnly = true)
    Page<ImportView.WrongRow> problems(long id, PageRequest request) {
        var job = found(id);
        return Page.of(
                rows.wrongPage(job.id(), request.size(), request.offset()).stream()
                        .map(row -> new ImportView.WrongRow(
                                row.number(),
                                SheetLine.parseProblems(row.problems()).stream()
                                        .map(one -> new ImportView.Wrong(
                                                one.field(),
                                                words.name(job.kind(), one.field()),
                                                one.code(),
                                                words.text(one)))
                                        .toList()))
                        .toList(),
                rows.countWrong(job.id()),
                request);
    }

    private List<ImportView> views(Collection<Import> jobs) {
        var names = divisions.names(jobs.stream().map(Import::divisionCode).collect(toSet()));
        var people = actors.named(jobs.stream()
                .flatMap(job -> Stream.concat(Stream.of(job.createdBy()), Stream.ofNullable(job.appliedBy())))
                .collect(toSet()));
        return jobs.stream().map(job -> view(job, names, people)).toList();
    }

    private ImportView view(Import job, Map<String, DivisionName> names, Map<String, String> people) {
        var caller = Callers.current();
        var counts = job.counts();
        var checked = job.state() == ImportState.CHECKED && counts.toWrite() > 0;
        var mine = job.isBy(caller);
        var kind = kinds.of(job.kind());
        var confirms = kind.mayWrite(caller, job.divisionCode());
        return new ImportView(
                job.id(),
                job.version(),
                job.kind(),
                job.state(),
                names.getOrDefault(job.divisionCode(), DivisionName.unnamed(job.divisionCode())),
                cipher.open(Import.FILE_NAME, job.id(), job.fileName()).reveal(),
                job.fileBytes(),
                job.position(),
                counts.toWrite(),
                counts,
                columns(job),
                kind.fields().stream()
                        .map(field -> new ImportView.Field(
                                field.name(), words.name(job.kind(), field.name()), field.isRequired()))
                        .toList(),
                failure(job),
                by(job.createdBy(), people),
                job.createdAt(),
                job.appliedBy() == null ? null : by(job.appliedBy(), people),
                job.finishedAt(),
                job.expiresAt(),
                mine && (job.state() == ImportState.COLUMNS || job.state() == ImportState.CHECKED),
                checked && confirms,
                checked && !confirms,
                mine
                        && job.expiresAt() != null
                        && counts.wrong() + counts.refused() > 0
                        && (job.state() == ImportState.CHECKED || job.state() == ImportState.DONE),
                !job.state().isOver() && (mine || confirms));
    }

    private List<ImportView.Column> columns(Import job) {
        if (job.header() == null) {
            return List.of();
        }
        var header = ImportHeader.parse(cipher.open(Import.HEADER, job.id(), job.header()));
        var chosen = ImportHeader.parseColumns(job.columnsChosen());
        return header.names().entrySet().stream()
                .map(one -> {
                    var field = chosen.get(one.getKey());
                    var ignored = ImportHeader.IGNORED.equals(field);
                    return new ImportView.Column(one.getKey(), one.getValue(), ignored ? null : field, ignored);
                })
                .toList();
    }

    private ImportView.@Nullable Failure failure(Import job) {
        var code = job.failure();
        return code == null
                ? null
                : new ImportView.Failure(
                        code,
                        words.problem(code, "title", job.failureDetail()),
                        words.problem(code, "detail", job.failureDetail()));
    }

    private static ImportView.By by(String actor, Map<String, String> people) {
        return new ImportView.By(actor, people.get(actor));
    }
}
