package org.aixin.registry.bulk.row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** All kinds of sheets. */
@Component
public class SheetKinds {

    private final Map<ImportKind, SheetKind> kinds = new EnumMap<>(ImportKind.class);

    SheetKinds(List<SheetKind> all) {
        all.forEach(one -> kinds.put(one.kind(), one));
    }

    public SheetKind of(ImportKind kind) {
        return Objects.requireNonNull(kinds.get(kind), kind.name());
    }
}
