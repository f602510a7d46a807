package org.aixin.stats.booking;

/**
 * What adds up over records, months, categories and the nodes of a tree. Also a difference: any of the numbers may be
 * negative.
 *
 * @param contacts as events (次); {@code contactPersons} as person-times (人次), and so for visits and policies
 * @param policies as items (项)
 * @param aidGoodsFen the money value of goods
 * @param fourMustAttended records on one of the four occasions (四必到)
 */
public record Metrics(
        long contacts,
        long contactPersons,
        long visits,
        long visitPersons,
        long policies,
        long policyPersons,
        long difficultiesResolved,
        long difficultiesReported,
        long goodDeeds,
        long aidCashFen,
        long aidGoodsFen,
        long fourMustAttended,
        long hazardsFound,
        long hazardsRemoved) {

    public static final Metrics ZERO = new Metrics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Metrics contacts(long events, long persons) {
        return new Metrics(events, persons, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Metrics visits(long events, long persons) {
        return new Metrics(0, 0, events, persons, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Metrics policies(long items, long persons) {
        return new Metrics(0, 0, 0, 0, items, persons, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public Metrics plus(Metrics other) {
        return new Metrics(
                contacts + other.contacts,
                contactPersons + other.contactPersons,
                visits + other.visits,
                visitPersons + other.visitPersons,
                policies + other.policies,
                policyPersons + other.policyPersons,
                difficultiesResolved + other.difficultiesResolved,
                difficultiesReported + other.difficultiesReported,
                goodDeeds + other.goodDeeds,
                aidCashFen + other.aidCashFen,
                aidGoodsFen + other.aidGoodsFen,
                fourMustAttended + other.fourMustAttended,
                hazardsFound + other.hazardsFound,
                hazardsRemoved + other.hazardsRemoved);
    }

    public Metrics times(long factor) {
        return new Metrics(
                factor * contacts,
                factor * contactPersons,
                factor * visits,
                factor * visitPersons,
                factor * policies,
                factor * policyPersons,
                factor * difficultiesResolved,
                factor * difficultiesReported,
                factor * goodDeeds,
                factor * aidCashFen,
                factor * aidGoodsFen,
                factor * fourMustAttended,
                factor * hazardsFound,
                factor * hazardsRemoved);
    }
}
