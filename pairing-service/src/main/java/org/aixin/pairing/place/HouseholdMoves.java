package org.aixin.pairing.place;

import java.util.List;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.springframework.stereotype.Component;

/** Takes pairings along when their people move. */
@Component
class HouseholdMoves implements ProjectionListener<RecipientChanged> {

    private final PlaceMapper mapper;
    private final Places places;

    HouseholdMoves(PlaceMapper mapper, Places places) {
        this.mapper = mapper;
        this.places = places;
    }

    @Override
    public Class<RecipientChanged> type() {
        return RecipientChanged.class;
    }

    @Override
    public void replaced(List<RecipientChanged> events) {
        var people = events.stream().map(RecipientChanged::id).toList();
        var households = events.stream()
                .flatMap(event -> event.spans().stream())
                .map(RecipientChanged.Span::householdId)
                .distinct()
                .toList();
        if (!households.isEmpty()) {
            places.refresh(mapper.ofPeople(households, people));
        }
    }
}
