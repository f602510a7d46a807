package org.aixin.registry.export;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.unit.UnitName;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows exports to whoever ordered them, and to those who may agree to them. */
@Service
class ExportViews {

    private final ExportMapper exports;
    private final ExportQuota quota;
    private final Divisions divisions;
    private final Units units;
    private final ActorNames actors;
    private final FieldCipher cipher;
    private final Reach reach;
    private final ExportSettings settings;

    ExportViews(
            ExportMapper exports,
            ExportQuota quota,
            Divisions divisions,
            Units units,
            ActorNames actors,
            FieldCipher cipher,
            Reach reach,
            ExportSettings settings) {
        this.exports = exports;
        this.quota = quota;
        this.divisions = divisions;
        this.units = units;
        this.actors = actors;
        this.cipher = cipher;
        this.reach = reach;
        this.settings = settings;
    }

    /** The caller's own, the newest first. */
    @Transactional(readOnly = true)
    public Page<ExportView> own(PageRequest request) {
        var by = ExportDesk.exporter().subject();
        return Page.of(views(exports.ordered(by, request.size(), request.offset())), exports.countOrdered(by), request);
    }

    /** What others ordered within the caller's grants and wait for, the oldest first. */
    @Transactional(readOnly = true)
    public Page<ExportView> waiting(PageRequest request) {
        var by = ExportDesk.decider().subject();
        return Page.of(views(exports.waiting(by, request.size(), request.offset())), exports.countWaiting(by), request);
    }

    /** @throws NotFound if there is none, or none of the caller's own or for the caller to agree to */
    @Transactional(readOnly = true)
    public ExportView one(long id) {
        var caller = Callers.current();
        if (!caller.may(Permissions.EXPORT) && !caller.may(Permissions.APPROVE_EXPORT)) {
            throw new Forbidden();
        }
        return view(Optional.ofNullable(exports.find(id))
                .filter(job -> reach.hasDivision(job.divisionCode()))
                .filter(job -> job.isBy(caller) || (job.isPlain() && caller.may(Permissions.APPROVE_EXPORT)))
                .orElseThrow(NotFound::new));
    }

    @Transactional(readOnly = true)
    public ExportView.Allowance allowance() {
        return new ExportView.Allowance(quota.left(ExportDesk.exporter().subject()), settings.rowsPerDay());
    }

    ExportView view(Export job) {
        return views(List.of(job)).get(0);
    }

    private List<ExportView> views(Collection<Export> jobs) {
        var places = divisions.names(jobs.stream().map(Export::divisionCode).collect(toSet()));
        var filtered =
                jobs.stream().map(Export::unitId).filter(Objects::nonNull).collect(toSet());
        var byUnit = filtered.isEmpty() ? Map.<Long, UnitName>of() : units.named(filtered);
        var people = actors.named(jobs.stream()
                .flatMap(job -> Stream.concat(Stream.of(job.createdBy()), Stream.ofNullable(job.decidedBy())))
                .collect(toSet()));
        return jobs.stream().map(job -> view(job, places, byUnit, people)).toList();
    }

    private ExportView view(
            Export job, Map<String, DivisionName> places, Map<Long, UnitName> byUnit, Map<String, String> people) {
        var caller = Callers.current();
        var mine = job.isBy(caller);
        var left = Math.max(0, settings.downloads() - job.downloads());
        return new ExportView(
                job.id(),
                job.version(),
                job.kind(),
                job.format(),
                job.state(),
                places.getOrDefault(job.divisionCode(), DivisionName.unnamed(job.divisionCode())),
                unit(job.unitId(), byUnit),
                job.category(),
                job.status(),
                job.plain(),
                job.children(),
                job.purpose(),
                job.caseReference(),
                job.state() == ExportState.READY && job.isPlain() ? job.written() : job.counted(),
                by(job.createdBy(), people),
                job.createdAt(),
                job.decidedBy() == null ? null : by(job.decidedBy(), people),
                job.decidedAt(),
                job.reason() == null
                        ? null
                        : cipher.open(Export.REASON, job.id(), job.reason()).reveal(),
                job.finishedAt(),
                job.expiresAt(),
                left,
                mine,
                job.mayBeDecidedBy(caller),
                mine && job.state() == ExportState.READY && left > 0,
                mine
                        && switch (job.state()) {
                            case WAITING, BUILDING, READY -> true;
                            case REFUSED, WITHDRAWN, FAILED, EXPIRED -> false;
                        });
    }

    private static ExportView.@Nullable Filter unit(@Nullable Long id, Map<Long, UnitName> known) {
        if (id == null) {
            return null;
        }
        var unit = known.get(id);
        return new ExportView.Filter(id, unit == null ? Long.toString(id) : unit.name());
    }

    private static ExportView.By by(String actor, Map<String, String> people) {
        return new ExportView.By(actor, people.get(actor));
    }
}
