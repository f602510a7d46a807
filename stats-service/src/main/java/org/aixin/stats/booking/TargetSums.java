package org.aixin.stats.booking;

/**
 * What the pairings under a node owe in a year and how far they got. Also a difference.
 *
 * @param contactsAttained pairings that met their target of contacts
 * @param contactsCapped contacts, those beyond a pairing's target left out
 */
public record TargetSums(
        long pairings,
        long contactTarget,
        long visitTarget,
        long contactsAttained,
        long visitsAttained,
        long contactsCapped,
        long visitsCapped) {

    public static final TargetSums ZERO = new TargetSums(0, 0, 0, 0, 0, 0, 0);

    /** One pairing. */
    public static TargetSums of(long contacts, int contactTarget, long visits, int visitTarget) {
        return new TargetSums(
                1,
                contactTarget,
                visitTarget,
                contacts >= contactTarget ? 1 : 0,
                visits >= visitTarget ? 1 : 0,
                Math.min(contacts, contactTarget),
                Math.min(visits, visitTarget));
    }

    public TargetSums plus(TargetSums other) {
        return new TargetSums(
                pairings + other.pairings,
                contactTarget + other.contactTarget,
                visitTarget + other.visitTarget,
                contactsAttained + other.contactsAttained,
                visitsAttained + other.visitsAttained,
                contactsCapped + other.contactsCapped,
                visitsCapped + other.visitsCapped);
    }

    public TargetSums times(long factor) {
        return new TargetSums(
                factor * pairings,
                factor * contactTarget,
                factor * visitTarget,
                factor * contactsAttained,
                factor * visitsAttained,
                factor * contactsCapped,
                factor * visitsCapped);
    }
}
