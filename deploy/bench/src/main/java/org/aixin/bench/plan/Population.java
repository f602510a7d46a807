package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aixin.bench.plan.MadeUp.Ages;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreRank;

/** Makes the cadres and the families of a cohort up, and pairs them. The same each time. */
final class Population {

    private static final Map<CadreRank, Integer> LOWER_RANKS =
            new EnumMap<>(Map.of(CadreRank.SECTION, 45, CadreRank.STAFF, 55));

    /** Of so many cadres one is a leading one. */
    private static final int PER_LEADING_CADRE = 10;

    /** In which everybody has the age that is said here; whoever is a child then still is one years later. */
    private static final int YEAR = 2023;

    private static final Sort CADRES = new Sort(0, new Ages(25, 55));
    private static final Sort CHILDREN = new Sort(1, new Ages(1, 13));

    /** @param number by which identity numbers are told apart */
    private record Sort(int number, Ages ages) {

        static Sort of(RecipientCategory category) {
            return switch (category) {
                case ORPHAN, DE_FACTO_UNATTENDED_CHILD -> CHILDREN;
                case SEVERELY_DISABLED_HARDSHIP -> new Sort(2, new Ages(6, 82));
                case DESTITUTE -> new Sort(3, new Ages(58, 90));
                case RESETTLEMENT -> new Sort(4, new Ages(22, 55));
            };
        }

        String identityNumber(int person, boolean male) {
            return MadeUp.identityNumber(number, person, YEAR, ages, male);
        }
    }

    /** More people than there are in any demo. */
    private static final int STRANGERS = 400_000;

    /** The number of a child who is in no register. */
    static String numberOfStranger(int stranger, boolean male) {
        return CHILDREN.identityNumber(STRANGERS + stranger, male);
    }

    private final Cohort cohort;
    private final long seed;

    Population(Cohort cohort, long seed) {
        this.cohort = cohort;
        this.seed = seed;
    }

    List<DemoCadre> cadres() {
        var posts = Post.dealt(cohort.posts());
        return IntStream.range(0, posts.size())
                .mapToObj(i -> cadre(cohort.before().cadres() + i + 1, posts.get(i)))
                .toList();
    }

    private DemoCadre cadre(int number, Post post) {
        var dice = Dice.of(seed, "cadre", number);
        boolean male = dice.chance(60);
        var rank = number % PER_LEADING_CADRE == 1 ? CadreRank.DIVISION_DEPUTY : dice.weighted(LOWER_RANKS);
        return new DemoCadre(
                DemoIds.CADRE.of(number),
                MadeUp.surname(dice) + MadeUp.givenName(male, dice),
                CADRES.identityNumber(number, male),
                MadeUp.phoneOfCadre(number),
                post.unitId(),
                post.level(),
                rank,
                dice.chance(15),
                DemoPlan.PROGRAMME_START);
    }

    /** Households in the totals first, then one for each person in resettlement; cadres take turns. */
    List<DemoFamily> families() {
        var counted = Families.of(cohort, Dice.of(seed, cohort.name() + " families", 0));
        var apart = Stream.generate(() -> List.of(RecipientCategory.RESETTLEMENT))
                .limit(cohort.people(RecipientCategory.RESETTLEMENT));
        var turns = new Turns(cadres(), Post.dealt(cohort.posts()), counted.size());
        var families = new ArrayList<DemoFamily>();
        int people = cohort.before().recipients();
        for (var categories : Stream.concat(counted.stream(), apart).toList()) {
            var family = family(cohort.before().households() + families.size() + 1, people, categories, turns);
            people += categories.size();
            families.add(family);
        }
        return families;
    }

    private DemoFamily family(int number, int before, List<RecipientCategory> categories, Turns turns) {
        var dice = Dice.of(seed, "family", number);
        var village = dice.pick(cohort.villages());
        var household = new DemoHousehold(
                DemoIds.HOUSEHOLD.of(number),
                village.code(),
                "FAMILY",
                dice.between(1, 9) + "社" + dice.between(1, 120) + "号");
        boolean newcomer = dice.chance(cohort.newcomers());
        var pairedFrom = newcomer
                ? dice.day(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 6, 28))
                : dice.day(LocalDate.of(2023, 5, 15), LocalDate.of(2023, 6, 30));
        var registered = newcomer ? LocalDate.of(2024, 1, 1) : DemoPlan.PROGRAMME_START;
        var surname = MadeUp.surname(dice);
        var phone = MadeUp.phoneOfHousehold(number);
        var people = new ArrayList<DemoRecipient>();
        for (var category : categories) {
            people.add(recipient(before + people.size() + 1, household, category, surname, phone, registered, dice));
        }
        var cadre = turns.next(categories.get(0), village.code().substring(0, 9));
        var pairing = new DemoPairing(
                DemoIds.PAIRING.of(number),
                cadre.id(),
                household.id(),
                people.stream().map(DemoRecipient::id).toList(),
                pairedFrom);
        return new DemoFamily(number, household, people, pairing);
    }

    private static DemoRecipient recipient(
            int number,
            DemoHousehold household,
            RecipientCategory category,
            String surname,
            String phone,
            LocalDate registered,
            Dice dice) {
        boolean male = dice.chance(52);
        var idNumber = Sort.of(category).identityNumber(number, male);
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
}
