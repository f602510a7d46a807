package org.aixin.registry.recipient;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A recipient with the history of care; who it is stays in {@link RecipientIdentity}. Immutable.
 *
 * @param content fingerprint of the command that registered it
 * @param mergedInto as whom the same person stays in the register; null of everybody who stands for themselves
 */
record Recipient(
        long id, long version, String content, Timeline<Care> cares, RecipientChanged.@Nullable MergedInto mergedInto) {

    /**
     * Where and why somebody is cared for.
     *
     * @param tags in the order of the categories, without the primary one
     */
    record Care(
            long householdId,
            String divisionCode,
            RecipientCategory category,
            List<RecipientCategory> tags,
            RecipientStatus status,
            @Nullable ExitReason exitReason) {

        Care {
            tags = tags.stream()
                    .filter(tag -> tag != category)
                    .distinct()
                    .sorted()
                    .toList();
        }

        Care standing(RecipientStatus other, @Nullable ExitReason why) {
            return new Care(householdId, divisionCode, category, tags, other, why);
        }

        /** The primary one and the further ones. */
        List<RecipientCategory> categories() {
            return Stream.concat(Stream.of(category), tags.stream()).toList();
        }
    }

    /** Since when somebody stands in the register as they do. */
    record Standing(RecipientStatus status, LocalDate since) {

        boolean isPause() {
            return status == RecipientStatus.SUSPENDED || status == RecipientStatus.PENDING_REVIEW;
        }
    }

    /** As of that day; what is known of later ones does not matter. */
    Standing standing(LocalDate day) {
        var found = new Standing(cares.spans().get(0).what().status(), cares.begins());
        for (var span : cares.spans()) {
            var status = span.what().status();
            if (!span.from().isAfter(day) && status != found.status()) {
                found = new Standing(status, span.from());
            }
        }
        return found;
    }

    static Recipient register(long id, String divisionCode, RegisterRecipient command, String content) {
        var care = new Care(
                command.householdId(),
                divisionCode,
                command.category(),
                requireNonNullElse(command.tags(), List.of()),
                RecipientStatus.ACTIVE,
                null);
        return new Recipient(id, Intake.FIRST, content, Timeline.startingOn(command.from(), care), null);
    }

    /** @param divisionCode where the person lives from that day on, null where that stays */
    Recipient changed(ChangeRecipient command, @Nullable String divisionCode) {
        var changed = cares.changedFrom(command.from(), care -> changed(care, command, divisionCode));
        return new Recipient(id, version + 1, content, changed, mergedInto);
    }

    /** Is in care in the successor wherever it would be in that division from that day on, or from the first day. */
    Recipient inherited(String divisionCode, String successor, LocalDate from) {
        var day = from.isBefore(cares.begins()) ? cares.begins() : from;
        var changed = cares.changedFrom(
                day,
                care -> care.divisionCode().equals(divisionCode)
                        ? new Care(
                                care.householdId(),
                                successor,
                                care.category(),
                                care.tags(),
                                care.status(),
                                care.exitReason())
                        : care);
        return new Recipient(id, version + 1, content, changed, mergedInto);
    }

    /** Something else about the person became different. */
    Recipient raised() {
        return new Recipient(id, version + 1, content, cares, mergedInto);
    }

    /** Turned out to be somebody who is in the register already, and is not in care any more as of that day. */
    Recipient mergedInto(RecipientChanged.MergedInto kept, LocalDate from) {
        var day = from.isBefore(cares.begins()) ? cares.begins() : from;
        var left = cares.changedFrom(day, care -> care.standing(RecipientStatus.EXITED, ExitReason.DUPLICATE));
        return new Recipient(id, version + 1, content, left, kept);
    }

    /**
     * Is a person of their own again, as if never merged. What became of the place meanwhile stays.
     *
     * @param before who it was when it was merged
     * @param merged what had become of it by that
     */
    Recipient apart(Timeline<Care> before, Timeline<Care> merged, LocalDate from) {
        return new Recipient(id, version + 1, content, cares.equals(merged) ? before : restored(before, from), null);
    }

    private Timeline<Care> restored(Timeline<Care> before, LocalDate from) {
        var day = from.isBefore(cares.begins()) ? cares.begins() : from;
        var then = before.on(day).orElse(before.last());
        return cares.changedFrom(day, care -> care.standing(then.status(), then.exitReason()));
    }

    private static Care changed(Care care, ChangeRecipient command, @Nullable String divisionCode) {
        return new Care(
                requireNonNullElse(command.householdId(), care.householdId()),
                requireNonNullElse(divisionCode, care.divisionCode()),
                requireNonNullElse(command.category(), care.category()),
                requireNonNullElse(command.tags(), care.tags()),
                requireNonNullElse(command.status(), care.status()),
                command.status() == null ? care.exitReason() : command.exitReason());
    }

    RecipientChanged event() {
        return new RecipientChanged(
                id,
                version,
                cares.spans().stream()
                        .map(span -> new RecipientChanged.Span(
                                span.from(),
                                span.to(),
                                span.what().householdId(),
                                span.what().divisionCode(),
                                span.what().category(),
                                span.what().tags(),
                                span.what().status()))
                        .toList(),
                mergedInto);
    }
}
