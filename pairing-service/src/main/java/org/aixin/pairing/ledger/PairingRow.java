package org.aixin.pairing.ledger;

import org.aixin.kernel.problem.FieldProblem;

/**
 * One pairing of a command.
 *
 * @param place how the command calls it: {@code [3].} in an array, nothing when it stands alone
 * @param id the pairing's, given or made
 */
record PairingRow(String place, long id, PairHousehold asked) {

    static PairingRow alone(long id, PairHousehold asked) {
        return new PairingRow("", id, asked);
    }

    static PairingRow of(int number, long id, PairHousehold asked) {
        return new PairingRow("[" + number + "].", id, asked);
    }

    FieldProblem problem(String field, String code, Object... args) {
        return FieldProblem.of(place + field, code, args);
    }

    FieldProblem placed(FieldProblem problem) {
        return new FieldProblem(place + problem.field(), problem.code(), problem.message(), problem.args());
    }
}
