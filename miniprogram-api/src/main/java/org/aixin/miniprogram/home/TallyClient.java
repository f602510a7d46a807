package org.aixin.miniprogram.home;

import java.time.LocalDate;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "visit-service",
        contextId = "tallies",
        url = "${aixin.urls.visit-service}",
        path = "/internal/v1/care-records")
interface TallyClient {

    record Tally(long householdId, Kind kind, int times, LocalDate lastOn) {}

    record Tallies(List<Tally> items) {}

    /** Contacts and visits are counted apart: a visit is not also a contact. */
    enum Kind {
        CONTACT,
        VISIT
    }

    /** How often the caller was in touch with each household that year, and when last. */
    @GetMapping("/tallies")
    Tallies tallies(@RequestParam("year") int year);
}
