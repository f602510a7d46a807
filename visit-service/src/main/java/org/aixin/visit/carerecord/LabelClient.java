package org.aixin.visit.carerecord;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Names of people, from registry-service. */
@FeignClient(name = "registry-service", url = "${aixin.urls.registry-service}")
interface LabelClient {

    int MOST = 200;

    record Ask(Set<Long> ids) {}

    /**
     * @param name of a recipient masked, of a cadre whole; null where it is hidden
     * @param childDataHidden a child whom the caller may not know by name
     */
    record Label(long id, @Nullable String name, boolean childDataHidden) {}

    /** Whom the caller may not see is left out. */
    @PostMapping("/internal/v1/labels")
    List<Label> labels(@RequestBody Ask ask);
}
