package org.aixin.registry.bulk.pairing;

import feign.RequestLine;
import java.time.LocalDate;
import java.util.List;

/** Where pairing-service takes pairings that an office's list tells of. */
interface PairingDoor {

    /** A pairing under the number of its row: sent again it changes nothing. */
    record Row(long id, long cadreId, long householdId, LocalDate from) {}

    /**
     * On behalf of an office, for which this service vouches.
     *
     * @param by who had the list written
     * @param grants what that office may do it for
     */
    record Listed(String by, List<String> grants, List<Row> pairings) {}

    /** What is answered per row. */
    record Stored(long id, long version) {}

    /** All of them or none. */
    @RequestLine("POST /internal/v1/pairings/listed")
    List<Stored> register(Listed listed);
}
