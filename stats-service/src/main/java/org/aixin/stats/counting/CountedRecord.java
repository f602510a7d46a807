package org.aixin.stats.counting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.targets.Deeds;
import org.aixin.stats.targets.RuleVersion;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Places;
import org.aixin.stats.tree.Tree;

/**
 * A care record as it was booked: everything needed to take it back, and the version last seen, so that the row is the
 * inbox too.
 *
 * @param version 0 while the row only holds the lock
 * @param category under which the record's events are booked
 * @param aidSelfFen cash and goods out of the cadre's own pocket, among the two
 */
record CountedRecord(
        long id,
        long version,
        boolean counted,
        CareKind kind,
        LocalDate occurredOn,
        long pairingId,
        long householdId,
        long cadreId,
        long unitId,
        String divisionCode,
        RecipientCategory category,
        int orphans,
        int unattendedChildren,
        int severelyDisabled,
        int destitute,
        int resettlement,
        int policies,
        int difficultiesResolved,
        int difficultiesReported,
        int goodDeeds,
        long aidCashFen,
        long aidGoodsFen,
        long aidSelfFen,
        boolean fourMust,
        int hazardsFound,
        int hazardsRemoved,
        Path divisionPath,
        Path managedByPath,
        Path groupPath) {

    static CountedRecord of(CareRecordChanged event, Places places) {
        var day = event.occurredOn();
        return new CountedRecord(
                event.id(),
                event.version(),
                event.status() == CareRecordStatus.VALID && !day.isBefore(RuleVersion.EPOCH),
                event.kind(),
                day,
                event.pairingId(),
                event.householdId(),
                event.cadreId(),
                event.unitId(),
                event.divisionCode(),
                reportingCategory(event.recipients()),
                people(event, RecipientCategory.ORPHAN),
                people(event, RecipientCategory.DE_FACTO_UNATTENDED_CHILD),
                people(event, RecipientCategory.SEVERELY_DISABLED_HARDSHIP),
                people(event, RecipientCategory.DESTITUTE),
                people(event, RecipientCategory.RESETTLEMENT),
                event.policies().size(),
                event.difficultiesResolved(),
                event.difficultiesReported(),
                event.goodDeeds(),
                aid(event, given -> given.kind().isCash()),
                aid(event, given -> !given.kind().isCash()),
                aid(event, given -> given.funding() == AidFunding.SELF),
                event.careEventId() != null,
                event.hazards().size(),
                (int) event.hazards().stream()
                        .filter(CareRecordChanged.Hazard::removed)
                        .count(),
                places.division(),
                places.managedBy(),
                places.group());
    }

    /** The same record where the trees have it now. */
    CountedRecord at(Places places) {
        return new CountedRecord(
                id,
                version,
                counted,
                kind,
                occurredOn,
                pairingId,
                householdId,
                cadreId,
                unitId,
                divisionCode,
                category,
                orphans,
                unattendedChildren,
                severelyDisabled,
                destitute,
                resettlement,
                policies,
                difficultiesResolved,
                difficultiesReported,
                goodDeeds,
                aidCashFen,
                aidGoodsFen,
                aidSelfFen,
                fourMust,
                hazardsFound,
                hazardsRemoved,
                places.division(),
                places.managedBy(),
                places.group());
    }

    private static RecipientCategory reportingCategory(List<CareRecordChanged.Recipient> recipients) {
        return recipients.stream()
                .map(CareRecordChanged.Recipient::category)
                .min(RecipientCategory::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("A record is about somebody"));
    }

    private static int people(CareRecordChanged event, RecipientCategory category) {
        return (int) event.recipients().stream()
                .filter(recipient -> recipient.category() == category)
                .count();
    }

    private static long aid(CareRecordChanged event, Predicate<CareRecordChanged.Aid> which) {
        return event.aid().stream()
                .filter(which)
                .mapToLong(CareRecordChanged.Aid::fen)
                .sum();
    }

    void addTo(Difference difference) {
        if (counted) {
            var metrics = metrics();
            for (var tree : Tree.values()) {
                difference.add(tree, places().in(tree), month(), metrics);
            }
        }
    }

    void takeFrom(Difference difference) {
        if (counted) {
            var metrics = metrics();
            for (var tree : Tree.values()) {
                difference.subtract(tree, places().in(tree), month(), metrics);
            }
        }
    }

    /**
     * Tells what the pairing did, which is nothing for people outside the totals.
     *
     * @param sign -1 to take it back
     */
    void countTowards(Deeds deeds, int sign) {
        if (counted && category.inTotals()) {
            var contact = kind == CareKind.CONTACT;
            deeds.add(pairingId, occurredOn.getYear(), contact ? sign : 0, contact ? 0 : sign);
        }
    }

    /** Events stand once under the reporting category, person-times under each person's own. */
    Map<RecipientCategory, Metrics> metrics() {
        var metrics = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
        metrics.put(category, events());
        for (var each : RecipientCategory.values()) {
            var people = people(each);
            if (people > 0) {
                metrics.merge(each, personTimes(people), Metrics::plus);
            }
        }
        return metrics;
    }

    private Metrics events() {
        var contact = kind == CareKind.CONTACT;
        return new Metrics(
                contact ? 1 : 0,
                0,
                contact ? 0 : 1,
                0,
                policies,
                0,
                difficultiesResolved,
                difficultiesReported,
                goodDeeds,
                aidCashFen,
                aidGoodsFen,
                fourMust ? 1 : 0,
                hazardsFound,
                hazardsRemoved);
    }

    private Metrics personTimes(int people) {
        var reached = kind == CareKind.CONTACT ? Metrics.contacts(0, people) : Metrics.visits(0, people);
        return reached.plus(Metrics.policies(0, (long) policies * people));
    }

    private int people(RecipientCategory of) {
        return switch (of) {
            case ORPHAN -> orphans;
            case DE_FACTO_UNATTENDED_CHILD -> unattendedChildren;
            case SEVERELY_DISABLED_HARDSHIP -> severelyDisabled;
            case DESTITUTE -> destitute;
            case RESETTLEMENT -> resettlement;
        };
    }

    int month() {
        return occurredOn.getYear() * 100 + occurredOn.getMonthValue();
    }

    Places places() {
        return new Places(divisionPath, managedByPath, groupPath);
    }
}
