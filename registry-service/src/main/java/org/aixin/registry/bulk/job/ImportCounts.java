package org.aixin.registry.bulk.job;

/**
 * How many rows there are of what.
 *
 * @param read of the file so far
 * @param refused that were right when they were checked, and wrong when they were to be written
 */
record ImportCounts(int read, int fresh, int same, int changed, int wrong, int entered, int amended, int refused) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                read + more.read,
                fresh + more.fresh,
                same + more.same,
                changed + more.changed,
                wrong + more.wrong,
                entered + more.entered,
                amended + more.amended,
                refused + more.refused);
    }

    /** Rows that would change something. */
    int toWrite() {
        return fresh + changed;
    }

    String codes() {
        return "read=" + read + " new=" + fresh + " same=" + same + " changed=" + changed + " wrong=" + wrong
                + " entered=" + entered + " amended=" + amended + " refused=" + refused;
    }
}
