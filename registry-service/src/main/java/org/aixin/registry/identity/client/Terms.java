package org.aixin.registry.identity.client;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about an agency.
 *
 * @param status left out it is ACTIVE
 * @param keys public keys as JWK
 * @param sources addresses and ranges that it comes from; left out or empty it may come from anywhere
 * @param dailyRows how many rows it gets a day; left out it is as many as is set for all
 */
record Terms(
        @NotBlank @Size(max = 200) String name,
        @Nullable ClientStatus status,
        @NotEmpty @Size(max = 3) List<@NotNull Map<String, Object>> keys,
        @NotEmpty @Size(max = 20) List<@NotNull String> scopes,
        @NotNull @Size(max = 100) List<@NotNull String> grants,
        @Nullable @Size(max = 50) List<@NotNull String> sources,
        @Nullable @Min(1) @Max(10_000_000) Integer dailyRows) {

    List<String> sourcesOrNone() {
        return sources == null ? List.of() : sources;
    }

    ClientStatus statusOrActive() {
        return status == null ? ClientStatus.ACTIVE : status;
    }
}
