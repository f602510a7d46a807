package org.aixin.bench.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.contracts.visit.HazardType;

/** Makes a single contact or visit up, in the proportions of the county's published year. */
final class Scene {

    private static final Map<ContactChannel, Integer> CHANNELS = new EnumMap<>(Map.of(
            ContactChannel.PHONE, 56,
            ContactChannel.WECHAT, 30,
            ContactChannel.VIDEO, 5,
            ContactChannel.ONSITE, 8,
            ContactChannel.OTHER, 1));
    private static final Map<DemoRecord.Condition, Integer> CONDITIONS = new EnumMap<>(
            Map.of(DemoRecord.Condition.GOOD, 76, DemoRecord.Condition.FAIR, 20, DemoRecord.Condition.POOR, 4));
    private static final Map<DemoRecord.Outcome, Integer> OUTCOMES = new EnumMap<>(
            Map.of(DemoRecord.Outcome.OPEN, 15, DemoRecord.Outcome.RESOLVED, 40, DemoRecord.Outcome.REPORTED, 45));
    private static final Map<AidFunding, Integer> FUNDINGS =
            new EnumMap<>(Map.of(AidFunding.SELF, 90, AidFunding.UNIT, 7, AidFunding.SOCIAL, 3));

    private final List<DemoPolicy> handbook;

    Scene(List<DemoPolicy> handbook) {
        this.handbook = handbook;
    }

    DemoRecord contact(DemoFamily family, OffsetDateTime at, Dice dice) {
        return new DemoRecord(
                family.household().id(),
                meant(family, dice),
                CareKind.CONTACT,
                at,
                dice.weighted(CHANNELS),
                dice.chance(60) ? dice.weighted(CONDITIONS) : null,
                note(family, Phrases.CONTACT_NOTES, dice),
                List.of(),
                difficulties(family, 8, dice),
                deeds(3, dice),
                policies(family, 32, dice),
                List.of());
    }

    DemoRecord visit(DemoFamily family, OffsetDateTime at, Dice dice) {
        return new DemoRecord(
                family.household().id(),
                meant(family, dice),
                CareKind.VISIT,
                at,
                ContactChannel.ONSITE,
                dice.weighted(CONDITIONS),
                note(family, Phrases.VISIT_NOTES, dice),
                hazards(at.toLocalDate(), dice),
                difficulties(family, 15, dice),
                deeds(11, dice),
                policies(family, 48, dice),
                aid(family, at.toLocalDate(), dice));
    }

    /** Mostly the whole family, now and then one of several. */
    private static List<Long> meant(DemoFamily family, Dice dice) {
        return family.people().size() > 1 && dice.chance(15)
                ? List.of(dice.pick(family.people()).id())
                : family.pairing().recipientIds();
    }

    private static String note(DemoFamily family, List<String> adults, Dice dice) {
        if (!dice.chance(50)) {
            return "";
        }
        return dice.pick(Families.isChild(family.category()) && dice.chance(70) ? Phrases.CHILD_NOTES : adults);
    }

    private static List<DemoRecord.Hazard> hazards(LocalDate day, Dice dice) {
        if (!dice.chance(9)) {
            return List.of();
        }
        boolean heating = day.getMonthValue() <= 3 || day.getMonth().compareTo(Month.NOVEMBER) >= 0;
        var type = heating && dice.chance(60) ? HazardType.COAL_GAS_POISONING : dice.pick(List.of(HazardType.values()));
        return List.of(new DemoRecord.Hazard(type, dice.chance(80)));
    }

    private static List<DemoRecord.Difficulty> difficulties(DemoFamily family, int percent, Dice dice) {
        if (!dice.chance(percent)) {
            return List.of();
        }
        var texts = Families.isChild(family.category()) ? Phrases.CHILD_DIFFICULTIES : Phrases.DIFFICULTIES;
        return List.of(new DemoRecord.Difficulty(dice.pick(texts), dice.weighted(OUTCOMES)));
    }

    private static List<DemoRecord.GoodDeed> deeds(int percent, Dice dice) {
        return dice.chance(percent) ? List.of(new DemoRecord.GoodDeed(dice.pick(Phrases.DEEDS))) : List.of();
    }

    private List<DemoRecord.Policy> policies(DemoFamily family, int percent, Dice dice) {
        if (!dice.chance(percent)) {
            return List.of();
        }
        var fitting = handbook.stream()
                .filter(policy -> policy.classes().contains(family.category()))
                .toList();
        var told = new ArrayList<DemoRecord.Policy>();
        told.add(new DemoRecord.Policy(dice.pick(fitting).id()));
        var second = new DemoRecord.Policy(dice.pick(fitting).id());
        if (dice.chance(12) && !told.contains(second)) {
            told.add(second);
        }
        return told;
    }

    /** As much as the cadre can and likes; mostly nothing. */
    private static List<DemoRecord.Aid> aid(DemoFamily family, LocalDate day, Dice dice) {
        if (!dice.chance(22)) {
            return List.of();
        }
        var funding = dice.weighted(FUNDINGS);
        if (dice.chance(25)) {
            return List.of(new DemoRecord.Aid(AidKind.CASH, dice.between(2, 6) * 50_00L, null, "", funding));
        }
        if (Families.isChild(family.category()) && dice.chance(70)) {
            return List.of(goods(AidKind.STUDY_SUPPLIES, dice.between(5, 15) * 10_00L, 1, "套", funding));
        }
        return switch (day.getMonth()) {
            case SEPTEMBER -> List.of(goods(AidKind.FESTIVE_FOOD, dice.between(5, 12) * 10_00L, 1, "盒", funding));
            case NOVEMBER, DECEMBER, JANUARY ->
                List.of(goods(AidKind.COAL, dice.between(20, 40) * 10_00L, dice.between(2, 5), "袋", funding));
            default ->
                dice.chance(70)
                        ? List.of(goods(
                                AidKind.GRAIN_OIL, dice.between(8, 18) * 10_00L, dice.between(1, 2), "袋", funding))
                        : List.of(goods(AidKind.TEA, dice.between(3, 8) * 10_00L, 1, "斤", funding));
        };
    }

    private static DemoRecord.Aid goods(AidKind kind, long fen, int quantity, String unit, AidFunding funding) {
        return new DemoRecord.Aid(kind, fen, BigDecimal.valueOf(quantity), unit, funding);
    }
}
