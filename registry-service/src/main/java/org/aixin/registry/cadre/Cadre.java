package org.aixin.registry.cadre;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.timeline.Timeline;

/**
 * A cadre with the history of posts; who it is stays in {@link CadreIdentity}. Immutable.
 *
 * @param content fingerprint of the command that registered it
 */
record Cadre(long id, long version, String content, Timeline<Post> posts) {

    /** Where and as what a cadre serves. */
    record Post(long unitId, CadreLevel level, CadreRank rank, boolean villageStationed, boolean active) {}

    static Cadre register(long id, RegisterCadre command, String content) {
        var post = new Post(
                command.unitId(),
                command.level(),
                command.rank(),
                requireNonNullElse(command.villageStationed(), false),
                true);
        return new Cadre(id, Intake.FIRST, content, Timeline.startingOn(command.from(), post));
    }

    Cadre changed(ChangeCadre command) {
        var changed = posts.changedFrom(
                command.from(),
                post -> new Post(
                        requireNonNullElse(command.unitId(), post.unitId()),
                        requireNonNullElse(command.level(), post.level()),
                        requireNonNullElse(command.rank(), post.rank()),
                        requireNonNullElse(command.villageStationed(), post.villageStationed()),
                        requireNonNullElse(command.active(), post.active())));
        return new Cadre(id, version + 1, content, changed);
    }

    /** Serves in the other unit wherever the one would be served from that day on, or from the first day. */
    Cadre inherited(long unitId, long heir, LocalDate from) {
        var day = from.isBefore(posts.begins()) ? posts.begins() : from;
        var changed = posts.changedFrom(
                day,
                post -> post.unitId() == unitId
                        ? new Post(heir, post.level(), post.rank(), post.villageStationed(), post.active())
                        : post);
        return new Cadre(id, version + 1, content, changed);
    }

    CadreChanged event() {
        return new CadreChanged(
                id,
                version,
                posts.spans().stream()
                        .map(span -> new CadreChanged.Span(
                                span.from(),
                                span.to(),
                                span.what().unitId(),
                                span.what().level(),
                                span.what().rank(),
                                span.what().active()))
                        .toList());
    }
}
