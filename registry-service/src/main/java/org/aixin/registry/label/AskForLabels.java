package org.aixin.registry.label;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** Which recipients, cadres and units are to be named. */
record AskForLabels(@NotNull @Size(max = 200) Set<@NotNull Long> ids) {}
