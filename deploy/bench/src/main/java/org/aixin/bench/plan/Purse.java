package org.aixin.bench.plan;

/** Divides an exact sum of money into so many gifts of different size; the last takes what is left. */
final class Purse {

    /** People give tens of yuan. */
    static final long STEP_FEN = 10_00;

    private final Dice dice;
    private long fen;
    private long gifts;

    /** @throws IllegalArgumentException if the gifts would be of less than ten yuan */
    Purse(long fen, long gifts, Dice dice) {
        if (fen < gifts * STEP_FEN || (gifts == 0 && fen > 0)) {
            throw new IllegalArgumentException(fen + " fen cannot be divided into " + gifts + " gifts");
        }
        this.fen = fen;
        this.gifts = gifts;
        this.dice = dice;
    }

    /** The next gift in fen. */
    long take() {
        long steps = fen / STEP_FEN / gifts;
        long gift = gifts == 1 ? fen : Math.max(1, steps * dice.between(40, 160) / 100) * STEP_FEN;
        fen -= gift;
        gifts--;
        return gift;
    }
}
