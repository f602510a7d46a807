package org.aixin.bench.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.contracts.visit.HazardType;

/** Makes a single contact or visit up around what happens in it. */
final class Scene {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final Map<ContactChannel, Integer> CHANNELS = new EnumMap<>(Map.of(
            ContactChannel.PHONE, 56,
            ContactChannel.WECHAT, 30,
            ContactChannel.VIDEO, 5,
            ContactChannel.ONSITE, 8,
            ContactChannel.OTHER, 1));
    private static final Map<DemoRecord.Condition, Integer> CONDITIONS = new EnumMap<>(
            Map.of(DemoRecord.Condition.GOOD, 76, DemoRecord.Condition.FAIR, 20, DemoRecord.Condition.POOR, 4));

    private final Map<RecipientCategory, List<DemoPolicy>> handbook;

    Scene(List<DemoPolicy> handbook) {
        this.handbook = Stream.of(RecipientCategory.values())
                .collect(Collectors.toMap(
                        category -> category,
                        category -> handbook.stream()
                                .filter(policy -> policy.classes().contains(category))
                                .toList()));
    }

    /**
     * @param meant those of the family whom it is about
     * @param nth counts the family's records of this kind in this stretch of time
     */
    DatedRecord record(
            DemoFamily family, List<Long> meant, CareKind kind, LocalDate day, int nth, Content content, Dice dice) {
        boolean visit = kind == CareKind.VISIT;
        // Evenings and weekends are as good as office hours.
        var occurredAt = day.atTime(dice.between(8, 20), dice.between(0, 59)).atOffset(OFFSET);
        var record = new DemoRecord(
                family.household().id(),
                meant,
                kind,
                occurredAt,
                visit ? ContactChannel.ONSITE : dice.weighted(CHANNELS),
                visit || dice.chance(60) ? dice.weighted(CONDITIONS) : null,
                note(family, visit ? Phrases.VISIT_NOTES : Phrases.CONTACT_NOTES, dice),
                visit ? hazards(day, dice) : List.of(),
                difficulties(family, content, dice),
                IntStream.range(0, content.goodDeeds())
                        .mapToObj(each -> new DemoRecord.GoodDeed(dice.pick(Phrases.DEEDS)))
                        .toList(),
                policies(family, content.policies(), dice),
                content.giftFen() == 0 ? List.of() : List.of(gift(family, day, content, dice)));
        return new DatedRecord(
                family.pairing().cadreId(),
                "demo-%d-%d-%s-%d".formatted(family.number(), day.getYear(), kind, nth),
                record);
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

    private static List<DemoRecord.Difficulty> difficulties(DemoFamily family, Content content, Dice dice) {
        var texts = Families.isChild(family.category()) ? Phrases.CHILD_DIFFICULTIES : Phrases.DIFFICULTIES;
        var difficulties = new ArrayList<DemoRecord.Difficulty>();
        for (var outcome : DemoRecord.Outcome.values()) {
            int number = switch (outcome) {
                case OPEN -> content.open();
                case RESOLVED -> content.resolved();
                case REPORTED -> content.reported();
            };
            for (int i = 0; i < number; i++) {
                difficulties.add(new DemoRecord.Difficulty(dice.pick(texts), outcome));
            }
        }
        return difficulties;
    }

    private List<DemoRecord.Policy> policies(DemoFamily family, int number, Dice dice) {
        if (number == 0) {
            return List.of();
        }
        var fitting = handbook.getOrDefault(family.category(), List.of());
        var told = new LinkedHashSet<DemoRecord.Policy>();
        while (told.size() < number) {
            told.add(new DemoRecord.Policy(dice.pick(fitting).id()));
        }
        return List.copyOf(told);
    }

    private static DemoRecord.Aid gift(DemoFamily family, LocalDate day, Content content, Dice dice) {
        if (dice.chance(25)) {
            return new DemoRecord.Aid(AidKind.CASH, content.giftFen(), null, "", content.funding());
        }
        if (Families.isChild(family.category()) && dice.chance(70)) {
            return goods(AidKind.STUDY_SUPPLIES, 1, "套", content);
        }
        return switch (day.getMonth()) {
            case SEPTEMBER -> goods(AidKind.FESTIVE_FOOD, 1, "盒", content);
            case NOVEMBER, DECEMBER, JANUARY -> goods(AidKind.COAL, dice.between(2, 5), "袋", content);
            default ->
                dice.chance(70)
                        ? goods(AidKind.GRAIN_OIL, dice.between(1, 2), "袋", content)
                        : goods(AidKind.TEA, 1, "斤", content);
        };
    }

    private static DemoRecord.Aid goods(AidKind kind, int quantity, String unit, Content content) {
        return new DemoRecord.Aid(kind, content.giftFen(), BigDecimal.valueOf(quantity), unit, content.funding());
    }
}
