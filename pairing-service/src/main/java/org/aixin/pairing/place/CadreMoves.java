package org.aixin.pairing.place;

import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.springframework.stereotype.Component;

/** Takes pairings along when their cadre changes units. */
@Component
class CadreMoves implements ProjectionListener<CadreChanged> {

    private final PlaceMapper mapper;
    private final Places places;

    CadreMoves(PlaceMapper mapper, Places places) {
        this.mapper = mapper;
        this.places = places;
    }

    @Override
    public Class<CadreChanged> type() {
        return CadreChanged.class;
    }

    @Override
    public void replaced(List<CadreChanged> events) {
        places.refresh(mapper.ofCadres(events.stream().map(CadreChanged::id).toList()));
    }
}
