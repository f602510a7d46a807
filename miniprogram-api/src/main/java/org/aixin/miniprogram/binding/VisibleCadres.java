package org.aixin.miniprogram.binding;

import java.util.List;
import java.util.Set;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Which cadres an office may see; the registry judges, for it knows the trees and the caller's grants. */
@FeignClient(
        name = "registry-service",
        contextId = "visible-cadres",
        url = "${aixin.urls.registry-service}",
        path = "/internal/v1/labels")
interface VisibleCadres {

    record Ask(Set<Long> ids) {}

    record Label(long id, String kind) {}

    /** Whoever the caller may not see is left out. */
    @PostMapping
    List<Label> among(@RequestBody Ask ask);

    default boolean contain(long cadreId) {
        return among(new Ask(Set.of(cadreId))).stream()
                .anyMatch(label -> label.id() == cadreId && label.kind().equals("CADRE"));
    }
}
