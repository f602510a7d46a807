package org.aixin.registry.search;

import org.jspecify.annotations.Nullable;

/** By what somebody is looked for, as blind indexes; null where it does not matter. */
public record Traits(
        @Nullable String idNumberIndex,
        @Nullable String phoneIndex,
        @Nullable String nameIndex,
        @Nullable String surnameIndex) {}
