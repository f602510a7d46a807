package org.aixin.stats.report;

/**
 * Who stands under a division on a day. Everything but the last is of those in the totals.
 *
 * @param paired recipients with an active pairing
 * @param children orphans and children without a carer
 */
record Standing(
        long cadres,
        long households,
        long recipients,
        long paired,
        long children,
        long disabled,
        long destitute,
        long resettlement) {

    /** @throws FiguresDisagree unless everybody is in exactly one class */
    Standing checked() {
        var sum = children + disabled + destitute;
        if (sum != recipients) {
            throw new FiguresDisagree(recipients, sum);
        }
        return this;
    }
}
