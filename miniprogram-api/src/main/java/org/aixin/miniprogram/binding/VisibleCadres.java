package org.aixin.miniprogram.binding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** @param unitId of a cadre only */
    record Label(
            long id,
            String kind,
            Division division,
            @Nullable Long unitId) {}

    /** Where a cadre's unit stands. */
    record Division(String code) {}

    /** Whoever the caller may not see is left out. */
    @PostMapping
    List<Label> among(@RequestBody Ask ask);

    default Optional<Label> find(long cadreId) {
        return among(new Ask(Set.of(cadreId))).stream()
                .filter(label -> label.id() == cadreId && label.kind().equals("CADRE"))
                .findFirst();
    }
}
