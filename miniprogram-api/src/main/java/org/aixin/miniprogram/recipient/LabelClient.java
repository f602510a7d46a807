package org.aixin.miniprogram.recipient;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "registry-service", url = "${aixin.urls.registry-service}")
interface LabelClient {

    record Ask(Set<Long> ids) {}

    /** @param name of a person masked, as registry-service answers it */
    record Label(
            long id,
            @Nullable String name,
            @Nullable String category,
            @Nullable Division division) {}

    record Division(String code, String name) {}

    /** Whom the caller may not see is left out. */
    @PostMapping("/internal/v1/labels")
    List<Label> labels(@RequestBody Ask ask);
}
