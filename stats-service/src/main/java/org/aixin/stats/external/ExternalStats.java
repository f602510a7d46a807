package org.aixin.stats.external;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.stats.statistics.StatisticsScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the figures of others: read by whoever may see the place or the unit, written by its office. */
@Service
public class ExternalStats {

    private static final String READ = "STATISTICS_READ";
    private static final String WRITE = "STATISTICS_WRITE";

    private final ExternalStatMapper stats;
    private final StatisticsScope scope;
    private final DivisionTree divisions;
    private final UnitTree units;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ExternalStats(
            ExternalStatMapper stats,
            StatisticsScope scope,
            DivisionTree divisions,
            UnitTree units,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.stats = stats;
        this.scope = scope;
        this.divisions = divisions;
        this.units = units;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was published of the year of that day, until then; the newest first. */
    @Transactional(readOnly = true)
    public List<ExternalStatView> ofDivision(String code, LocalDate day) {
        Callers.current().require(READ);
        return views(stats.ofDivision(code, day.getYear(), day.withDayOfYear(1), day));
    }

    /** What was published of the year of that day, until then; the newest first. */
    @Transactional(readOnly = true)
    public List<ExternalStatView> ofUnit(long unitId, LocalDate day) {
        Callers.current().require(READ);
        return views(stats.ofUnit(unitId, day.getYear(), day.withDayOfYear(1), day));
    }

    /** The latest recorded first. */
    @Transactional(readOnly = true)
    Page<ExternalStatView> page(
            @Nullable String division,
            @Nullable Long unit,
            @Nullable String metric,
            @Nullable Integer year,
            PageRequest page,
            @Nullable Long cursor) {
        Callers.current().require(READ);
        var filter = new ExternalStatFilter(
                division == null ? null : DivisionCode.prefixOf(division),
                unit == null ? null : units.within(unit),
                metric,
                year);
        // one more than asked for tells whether there is a next page
        var found = stats.page(filter, cursor, page.size() + 1, cursor == null ? page.offset() : 0);
        var shown = found.subList(0, Math.min(found.size(), page.size()));
        var total = stats.count(filter, null, PageRequest.DEEPEST + 1L);
        return new Page<>(
                views(shown),
                Math.min(total, PageRequest.DEEPEST),
                total > PageRequest.DEEPEST,
                page.page(),
                page.size(),
                found.size() > page.size()
                        ? Long.toString(shown.get(shown.size() - 1).id())
                        : null);
    }

    @Transactional(readOnly = true)
    ExternalStatView one(long id) {
        Callers.current().require(READ);
        return ExternalStatView.of(known(stats.find(id)));
    }

    /** All of them or none. */
    @Transactional
    List<ExternalStatView> record(List<RecordExternalStat> commands, boolean listed) {
        Callers.current().require(WRITE);
        var wrong = new ArrayList<FieldProblem>();
        for (var i = 0; i < commands.size(); i++) {
            wrong.addAll(commands.get(i).problems(listed ? "[" + i + "]." : "", today()));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return commands.stream().map(this::record).map(ExternalStatView::of).toList();
    }

    private ExternalStat record(RecordExternalStat command) {
        var id = command.id() == null ? ids.next() : command.id();
        var stat = ExternalStat.recorded(id, command, placeOf(command), by(), clock.instant());
        var there = command.id() == null ? null : stats.lockAnywhere(id);
        if (there == null) {
            stats.insert(stat);
            written(SettingEvent.EXTERNAL_STAT_RECORDED, stat);
            return stat;
        }
        if (!stat.says(there)) {
            throw new ExternalStatIdTaken(id);
        }
        return there;
    }

    @Transactional
    ExternalStatView change(long id, RecordExternalStat command, IfMatch expected) {
        Callers.current().require(WRITE);
        var wrong = new ArrayList<>(command.problems("", today()));
        if (command.id() != null && command.id() != id) {
            wrong.add(FieldProblem.of("id", "other-id"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        var current = known(stats.lock(id));
        expected.check(current.version());
        var changed = current.changed(command, placeOf(command), by(), clock.instant());
        stats.update(changed);
        written(SettingEvent.EXTERNAL_STAT_CHANGED, changed);
        return ExternalStatView.of(changed);
    }

    @Transactional
    void delete(long id, IfMatch expected) {
        Callers.current().require(WRITE);
        var current = known(stats.lock(id));
        expected.check(current.version());
        stats.delete(id);
        written(SettingEvent.EXTERNAL_STAT_DELETED, current);
    }

    /** Which figure, never what it says: its name and its source are words of others. */
    private void written(SettingEvent event, ExternalStat stat) {
        audit.append(AuditNote.of(event)
                .about("external-stat", stat.id())
                .saying("division=%s unit=%s year=%s version=%d"
                        .formatted(stat.divisionCode(), stat.unitId(), stat.year(), stat.version())));
    }

    /** @throws NotFound for a place or unit that is not known, or beyond the caller's reach */
    private String placeOf(RecordExternalStat command) {
        var unit = command.unitId();
        if (unit != null) {
            scope.requireUnit(unit);
            return units.find(unit, today()).orElseThrow(NotFound::new).divisionCode();
        }
        var code = String.valueOf(command.division());
        scope.requireDivision(code);
        return divisions.find(code, today()).orElseThrow(NotFound::new).code();
    }

    private static ExternalStat known(@Nullable ExternalStat stat) {
        if (stat == null) {
            throw new NotFound();
        }
        return stat;
    }

    private LocalDate today() {
        return BusinessDays.today(clock);
    }

    private static String by() {
        return Callers.current().subject();
    }

    private static List<ExternalStatView> views(List<ExternalStat> found) {
        return found.stream().map(ExternalStatView::of).toList();
    }
}
