package org.aixin.miniprogram.recipient;

import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "pairing-service", url = "${aixin.urls.pairing-service}")
interface PairingClient {

    /** The fields of a pairing that a phone needs. */
    record Pairing(long id, long householdId, List<Long> recipientIds) {}

    record Pairings(List<Pairing> items, long total) {}

    @GetMapping("/internal/v1/pairings")
    Pairings pairings(
            @RequestParam("cadreId") long cadreId,
            @RequestParam("status") String status,
            @RequestParam("page") int page,
            @RequestParam("size") int size);
}
