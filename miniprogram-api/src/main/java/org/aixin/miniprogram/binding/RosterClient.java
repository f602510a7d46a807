package org.aixin.miniprogram.binding;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(
        name = "registry-service",
        contextId = "roster",
        url = "${aixin.urls.registry-service}",
        path = "/internal/v1/cadres")
interface RosterClient {

    record Check(String phone, String idLast6) {

        @Override
        public String toString() {
            return "Check[***]";
        }
    }

    record OnRoster(long cadreId) {}

    /** 404 for everybody but the one cadre who serves and has both. */
    @PostMapping("/roster-checks")
    OnRoster check(@RequestBody Check check);
}
