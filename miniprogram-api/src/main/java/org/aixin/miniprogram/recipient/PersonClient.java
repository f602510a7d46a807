package org.aixin.miniprogram.recipient;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(
        name = "registry-service",
        contextId = "people",
        url = "${aixin.urls.registry-service}",
        path = "/internal/v1/recipients")
interface PersonClient {

    /** Masked; 404 for whomever the caller does not care for today. */
    @GetMapping("/{id}")
    OwnRecipient person(@PathVariable("id") long id);

    @PostMapping("/{id}/reveal")
    RevealedField reveal(@PathVariable("id") long id, @RequestBody RevealField command);
}
