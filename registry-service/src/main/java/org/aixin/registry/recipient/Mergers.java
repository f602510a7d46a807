package org.aixin.registry.recipient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one person of two entries of the register, and two of one again. Who goes is in care no more from that day on, what
 * was before stays; everybody who counts and pairs hears of whom it is. Nobody goes who stands for somebody else already, so
 * that it takes one step from anybody to who it is.
 */
@Component
public class Mergers {

    private final RecipientStore recipients;
    private final MergerMapper rows;
    private final Recipients files;
    private final Amendments amendments;
    private final Outbox outbox;
    private final ApplicationEventPublisher moves;

    Mergers(
            RecipientStore recipients,
            MergerMapper rows,
            Recipients files,
            Amendments amendments,
            Outbox outbox,
            ApplicationEventPublisher moves) {
        this.recipients = recipients;
        this.rows = rows;
        this.files = files;
        this.amendments = amendments;
        this.outbox = outbox;
        this.moves = moves;
    }

    /** Both, each as they stand, held still until the transaction ends. */
    public record Two(PersonalFile kept, PersonalFile gone) {}

    /**
     * What a merger made.
     *
     * @param trace what undoing it has to know of who went; holds no person
     */
    public record Made(long keptVersion, long goneVersion, String trace) {}

    /** How who went was in care, before and after it. */
    record Trace(List<RecipientMapper.Span> before, List<RecipientMapper.Span> merged, LocalDate from) {}

    /**
     * Holds both, in the order of their ids.
     *
     * @throws NotFound if there is one whom the caller may not see
     * @throws PersonMerged if one of them is somebody else already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Two hold(long keptId, long goneId) {
        requireBoth(recipients.lock(Math.min(keptId, goneId)), recipients.lock(Math.max(keptId, goneId)));
        return new Two(file(keptId), file(goneId));
    }

    /** The same of two who were merged. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Two holdMerged(long keptId, long goneId) {
        requireBoth(recipients.lockAny(Math.min(keptId, goneId)), recipients.lockAny(Math.max(keptId, goneId)));
        return new Two(file(keptId), file(goneId));
    }

    /** Whether somebody was merged into that one. */
    public boolean standsForOthers(long id) {
        return rows.absorbedBy(id) != null;
    }

    /**
     * From that day on they are one person.
     *
     * @param two as they are held
     * @param taken what of who goes is said of who stays; null where nothing is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Made merge(Two two, @Nullable Amendment taken, LocalDate from, Problems problems) {
        Callers.current().require(Permissions.WRITE);
        var keptId = two.kept().id();
        var goneId = two.gone().id();
        var keptVersion = taken == null
                ? two.kept().version()
                : amendments.apply(keptId, taken, problems).version();
        var before = recipients.lock(goneId).orElseThrow(NotFound::new);
        var merged = before.mergedInto(new RecipientChanged.MergedInto(keptId, keptVersion), from);
        store(merged);
        var place = file(keptId).divisionCode();
        moves.publishEvent(new RecipientMoved(goneId, merged.cares().last().divisionCode()));
        if (!merged.cares().equals(before.cares())) {
            moves.publishEvent(new CareChanged(
                    two.gone(),
                    new ChangeRecipient(from, null, null, null, null, RecipientStatus.EXITED, ExitReason.DUPLICATE),
                    merged.version()));
        }
        moves.publishEvent(new PersonsMerged(goneId, keptId, place));
        return new Made(
                keptVersion,
                merged.version(),
                AixinJson.mapper()
                        .writeValueAsString(
                                new Trace(RecipientStore.spans(before), RecipientStore.spans(merged), from)));
    }

    /**
     * They are two persons again, as if never merged.
     *
     * @param two as they are held
     * @param givenBack what is said of who stays once more; null where nothing is
     * @param trace of the merger
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void part(Two two, @Nullable Amendment givenBack, String trace, LocalDate today, Problems problems) {
        Callers.current().require(Permissions.WRITE);
        var goneId = two.gone().id();
        var merged = recipients.lockAny(goneId).orElseThrow(NotFound::new);
        var known = AixinJson.mapper().readValue(trace, Trace.class);
        var apart = merged.apart(timeline(known.before()), timeline(known.merged()), known.from());
        store(apart);
        var care = apart.cares().on(today).orElse(apart.cares().last());
        moves.publishEvent(new RecipientMoved(goneId, apart.cares().last().divisionCode()));
        if (!apart.cares().equals(merged.cares())) {
            moves.publishEvent(new CareChanged(
                    two.gone(),
                    new ChangeRecipient(today, null, null, null, null, care.status(), care.exitReason()),
                    apart.version()));
        }
        if (givenBack != null) {
            amendments.apply(two.kept().id(), givenBack, problems);
        }
        moves.publishEvent(
                new PersonsParted(goneId, two.kept().id(), apart.cares().last().divisionCode()));
    }

    private void store(Recipient next) {
        recipients.update(next);
        var into = next.mergedInto();
        rows.merge(next.id(), into == null ? null : into.recipientId(), into == null ? null : into.version());
        outbox.append(next.event());
    }

    private static void requireBoth(Optional<Recipient> one, Optional<Recipient> other) {
        if (one.isEmpty() || other.isEmpty()) {
            throw new NotFound();
        }
    }

    private PersonalFile file(long id) {
        return files.file(id).orElseThrow(NotFound::new);
    }

    private static Timeline<Recipient.Care> timeline(List<RecipientMapper.Span> spans) {
        return new Timeline<>(spans.stream().map(RecipientStore::held).toList());
    }
}
