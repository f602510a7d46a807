package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreRank;

/** Makes the cadres and the families up, and pairs them. */
final class Population {

    private static final Map<CadreRank, Integer> LOWER_RANKS =
            new EnumMap<>(Map.of(CadreRank.SECTION, 45, CadreRank.STAFF, 55));

    /** Of so many cadres one is a leading one. */
    private static final int PER_LEADING_CADRE = 10;

    private final DemoSize size;
    private final long seed;
    private final int year;
    private final MadeUp madeUp = new MadeUp();

    /** @param year in which the people have the ages that fit their categories */
    Population(DemoSize size, long seed, int year) {
        this.size = size;
        this.seed = seed;
        this.year = year;
    }

    List<DemoCadre> cadres(List<Post> posts) {
        return IntStream.rangeClosed(1, size.cadres())
                .mapToObj(number -> cadre(number, posts.get((number - 1) % posts.size())))
                .toList();
    }

    private DemoCadre cadre(int number, Post post) {
        var dice = Dice.of(seed, "cadre", number);
        boolean male = dice.chance(60);
        var rank = number % PER_LEADING_CADRE == 1 ? CadreRank.DIVISION_DEPUTY : dice.weighted(LOWER_RANKS);
        return new DemoCadre(
                DemoIds.CADRE.of(number),
                MadeUp.surname(dice) + MadeUp.givenName(male, dice),
                madeUp.identityNumber(born(dice.between(25, 58), dice), male),
                madeUp.phone(),
                post.unitId(),
                post.level(),
                rank,
                dice.chance(15),
                DemoPlan.PROGRAMME_START);
    }

    /** Households in the totals first, then one for each person in resettlement; cadres take turns. */
    List<DemoFamily> families(List<DemoDivision> villages, List<DemoCadre> cadres) {
        var counted = Families.of(size, Dice.of(seed, "families", 0));
        var apart = Stream.generate(() -> List.of(RecipientCategory.RESETTLEMENT))
                .limit(size.recipients(RecipientCategory.RESETTLEMENT));
        var turns = new Turns(cadres, counted.size());
        var families = new ArrayList<DemoFamily>();
        int people = 0;
        for (var categories : Stream.concat(counted.stream(), apart).toList()) {
            var family = family(families.size() + 1, people, categories, villages, turns);
            people += categories.size();
            families.add(family);
        }
        return families;
    }

    private DemoFamily family(
            int number, int before, List<RecipientCategory> categories, List<DemoDivision> villages, Turns turns) {
        var dice = Dice.of(seed, "family", number);
        var village = dice.pick(villages);
        var household = new DemoHousehold(
                DemoIds.HOUSEHOLD.of(number),
                village.code(),
                "FAMILY",
                dice.between(1, 9) + "社" + dice.between(1, 120) + "号");
        var pairedFrom = dice.chance(75)
                ? dice.day(LocalDate.of(2023, 5, 20), LocalDate.of(2023, 8, 31))
                : dice.day(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 6, 28));
        var registered = pairedFrom.getYear() == 2023 ? DemoPlan.PROGRAMME_START : LocalDate.of(2024, 1, 1);
        var surname = MadeUp.surname(dice);
        var phone = madeUp.phone();
        var people = new ArrayList<DemoRecipient>();
        for (var category : categories) {
            people.add(recipient(before + people.size() + 1, household, category, surname, phone, registered, dice));
        }
        var cadre = turns.next(categories.get(0));
        var pairing = new DemoPairing(
                DemoIds.PAIRING.of(number),
                cadre.id(),
                household.id(),
                people.stream().map(DemoRecipient::id).toList(),
                pairedFrom);
        return new DemoFamily(number, household, people, pairing);
    }

    private DemoRecipient recipient(
            int number,
            DemoHousehold household,
            RecipientCategory category,
            String surname,
            String phone,
            LocalDate registered,
            Dice dice) {
        boolean male = dice.chance(52);
        var idNumber = madeUp.identityNumber(born(age(category, dice), dice), male);
        return new DemoRecipient(
                DemoIds.RECIPIENT.of(number),
                surname + MadeUp.givenName(male, dice),
                idNumber,
                phone,
                household.id(),
                category,
                tags(category, dice),
                category == RecipientCategory.SEVERELY_DISABLED_HARDSHIP ? certificate(idNumber, dice) : null,
                Families.isChild(category) ? guardian(surname, phone, dice) : null,
                registered);
    }

    /** The identity number, the kind of disability and its grade: 1 is the heaviest, 2 the lightest severe one. */
    private static String certificate(String idNumber, Dice dice) {
        return idNumber + dice.between(1, 7) + dice.between(1, 2);
    }

    private static DemoRecipient.Guardian guardian(String surname, String phone, Dice dice) {
        boolean male = dice.chance(50);
        return new DemoRecipient.Guardian(
                surname + MadeUp.givenName(male, dice), male ? dice.pick(List.of("祖父", "伯父", "叔父")) : "姑母", phone);
    }

    /** A severely disabled person is often destitute as well, and is counted once all the same. */
    private static List<RecipientCategory> tags(RecipientCategory category, Dice dice) {
        return category == RecipientCategory.SEVERELY_DISABLED_HARDSHIP && dice.chance(6)
                ? List.of(RecipientCategory.DESTITUTE)
                : List.of();
    }

    private static int age(RecipientCategory category, Dice dice) {
        return switch (category) {
            case ORPHAN, DE_FACTO_UNATTENDED_CHILD -> dice.between(5, 16);
            case SEVERELY_DISABLED_HARDSHIP -> dice.between(6, 82);
            case DESTITUTE -> dice.between(58, 90);
            case RESETTLEMENT -> dice.between(22, 55);
        };
    }

    private LocalDate born(int age, Dice dice) {
        return dice.day(LocalDate.of(year - age, 1, 1), LocalDate.of(year - age, 12, 31));
    }
}
