package org.aixin.bench.plan;

/**
 * Holds an exact number of prizes among its lots, drawn by chance (Knuth's algorithm S): whoever draws all lots has drawn
 * all prizes.
 */
final class Urn {

    private final Dice dice;
    private long lots;
    private long prizes;

    /** @throws IllegalArgumentException if there are more prizes than lots */
    Urn(long prizes, long lots, Dice dice) {
        if (prizes > lots) {
            throw new IllegalArgumentException(prizes + " prizes do not fit into " + lots + " lots");
        }
        this.prizes = prizes;
        this.lots = lots;
        this.dice = dice;
    }

    /** How many of the next lots are prizes. */
    int draw(int times) {
        int won = 0;
        for (int i = 0; i < times; i++) {
            if (dice.below(lots--) < prizes) {
                prizes--;
                won++;
            }
        }
        return won;
    }
}
