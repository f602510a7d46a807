package org.aixin.visit.carerecord;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.scope.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The records that an office reads, newest first, within its grants. */
@Service
class OfficeRecords {

    private static final String PERMISSION = "CARE_RECORD_READ";
    private static final int COUNTED = 10_000;

    private final OfficeRecordMapper records;
    private final CareRecordMapper all;
    private final CareRecordBody bodies;
    private final NameFinder names;
    private final MessageSource messages;

    OfficeRecords(
            OfficeRecordMapper records,
            CareRecordMapper all,
            CareRecordBody bodies,
            NameFinder names,
            MessageSource messages) {
        this.records = records;
        this.all = all;
        this.bodies = bodies;
        this.names = names;
        this.messages = messages;
    }

    /** One page, by number or from where a page before it ended. */
    Page<OfficeRecordView> page(OfficeFilter filter, PageRequest page, @Nullable String cursor) {
        Callers.current().require(PERMISSION);
        var before = CareRecordFilter.Place.parse(cursor);
        // one more than asked for tells whether there is a next page
        var found = records.page(
                filter, before, filter.narrow() || seesLittle(), page.size() + 1, before == null ? page.offset() : 0);
        var shown = found.isEmpty()
                ? List.<CareRecord>of()
                : records.records(found.subList(0, Math.min(found.size(), page.size())));
        var counted = records.count(filter, null, COUNTED + 1);
        return new Page<>(
                views(shown),
                Math.min(counted, COUNTED),
                counted > COUNTED,
                page.page(),
                page.size(),
                found.size() > page.size() ? cursorAfter(shown) : null);
    }

    /** A record with what its cadre typed. */
    OfficeRecordView one(long id) {
        Callers.current().require(PERMISSION);
        var record = all.find(id);
        if (record == null) {
            throw new NotFound();
        }
        return views(List.of(record))
                .get(0)
                .with(CareRecordView.of(record, bodies.open(record)).body());
    }

    private List<OfficeRecordView> views(List<CareRecord> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Long, OfficeRecordMapper.Entered> entered =
                records.entered(shown.stream().map(CareRecord::id).toList()).stream()
                        .collect(Collectors.toMap(OfficeRecordMapper.Entered::id, Function.identity()));
        var called = names.of(shown);
        return shown.stream()
                .map(record -> OfficeRecordView.of(
                        record,
                        bodies.open(record),
                        Objects.requireNonNull(entered.get(record.id())).changedAt(),
                        called,
                        household(record, called)))
                .toList();
    }

    /** By the first of its people whose name the caller may see; else, where there is a child, as that of a child. */
    private @Nullable String household(CareRecord record, Names called) {
        var people = record.facts().recipients().stream()
                .map(CareRecordChanged.Recipient::id)
                .toList();
        return people.stream()
                .map(called::ofPerson)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> people.stream()
                        .filter(called::isHiddenChild)
                        .findFirst()
                        .map(id -> say("household.of-child")))
                .map(name ->
                        people.size() == 1 ? name : say("household.of-several", name, Integer.toString(people.size())))
                .orElse(null);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    private static boolean seesLittle() {
        return Callers.current().grants().stream().allMatch(OfficeRecords::isLittle);
    }

    private static boolean isLittle(Grant grant) {
        return switch (grant.level()) {
            case PROVINCE -> false;
            case DIVISION -> OfficeFilter.isNarrow(DivisionCode.prefixOf(Objects.requireNonNull(grant.on())));
            case UNIT, SELF, CLIENT -> true;
        };
    }

    private static String cursorAfter(List<CareRecord> shown) {
        return CareRecordFilter.Place.of(shown.get(shown.size() - 1)).cursor();
    }
}
