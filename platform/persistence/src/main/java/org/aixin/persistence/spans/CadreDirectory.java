package org.aixin.persistence.spans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cadres as this service knows them: no names. */
public class CadreDirectory {

    private final CadreSpanMapper spans;

    CadreDirectory(CadreSpanMapper spans) {
        this.spans = spans;
    }

    /** The cadre on that day; empty when unknown, or not yet there on that day. */
    public Optional<CadreNode> on(long cadreId, LocalDate day) {
        return Optional.ofNullable(spans.on(cadreId, day));
    }

    /** Every span of these cadres, by id and first day. */
    public List<CadreNode> of(Collection<Long> cadreIds) {
        return cadreIds.isEmpty() ? List.of() : spans.of(cadreIds);
    }
}
