package org.aixin.registry.duplicate;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.Amendment;
import org.aixin.registry.recipient.ChangeRecipient;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;

/**
 * What of who goes can be said of who stays. The identity number cannot: whose is right is who stays; nor where somebody
 * lives, which the office changes as of anybody.
 */
enum TakenField {
    NAME,
    PHONE,
    DISABILITY_CERTIFICATE,
    GUARDIAN,
    SELF_CARE_GRADE,
    CATEGORY;

    private static final String NOTHING = "";

    /** What the register says of somebody there, as texts; empty ones where it says nothing. */
    List<String> of(PersonalFile file) {
        return switch (this) {
            case NAME -> List.of(file.name().reveal());
            case PHONE -> List.of(text(file.phone()));
            case DISABILITY_CERTIFICATE -> List.of(text(file.disabilityCertificate()));
            case GUARDIAN ->
                List.of(
                        text(file.guardianName()),
                        requireNonNullElse(file.guardianRelation(), NOTHING),
                        text(file.guardianPhone()));
            case SELF_CARE_GRADE -> List.of(text(file.selfCareGrade()));
            case CATEGORY ->
                List.of(
                        file.category().name(),
                        file.tags().stream().map(Enum::name).collect(Collectors.joining(",")));
        };
    }

    /** What becomes different of somebody of whom these are to be said from that day on. */
    static Amendment amendment(Map<TakenField, List<String>> said, LocalDate from) {
        var cleared = EnumSet.noneOf(Amendment.Cleared.class);
        clear(said, PHONE, 0, Amendment.Cleared.PHONE, cleared);
        clear(said, DISABILITY_CERTIFICATE, 0, Amendment.Cleared.DISABILITY_CERTIFICATE, cleared);
        clear(said, GUARDIAN, 0, Amendment.Cleared.GUARDIAN, cleared);
        if (!cleared.contains(Amendment.Cleared.GUARDIAN)) {
            clear(said, GUARDIAN, 2, Amendment.Cleared.GUARDIAN_PHONE, cleared);
        }
        clear(said, SELF_CARE_GRADE, 0, Amendment.Cleared.SELF_CARE_GRADE, cleared);
        var relation = text(said, GUARDIAN, 1);
        var category = text(said, CATEGORY, 0);
        return new Amendment(
                secret(said, NAME, 0),
                null,
                secret(said, PHONE, 0),
                secret(said, DISABILITY_CERTIFICATE, 0),
                secret(said, GUARDIAN, 0),
                relation,
                secret(said, GUARDIAN, 2),
                secret(said, SELF_CARE_GRADE, 0),
                cleared,
                false,
                new ChangeRecipient(
                        from,
                        null,
                        null,
                        category == null ? null : RecipientCategory.valueOf(category),
                        category == null ? null : tags(said),
                        null,
                        null));
    }

    private static List<RecipientCategory> tags(Map<TakenField, List<String>> said) {
        return Stream.of(said.getOrDefault(CATEGORY, List.of(NOTHING, NOTHING))
                        .get(1)
                        .split(","))
                .filter(tag -> !tag.isEmpty())
                .map(RecipientCategory::valueOf)
                .toList();
    }

    private static void clear(
            Map<TakenField, List<String>> said,
            TakenField field,
            int part,
            Amendment.Cleared what,
            EnumSet<Amendment.Cleared> cleared) {
        var parts = said.get(field);
        if (parts != null && parts.get(part).isEmpty()) {
            cleared.add(what);
        }
    }

    private static @Nullable String text(Map<TakenField, List<String>> said, TakenField field, int part) {
        var parts = said.get(field);
        return parts == null || parts.get(part).isEmpty() ? null : parts.get(part);
    }

    private static @Nullable Sensitive secret(Map<TakenField, List<String>> said, TakenField field, int part) {
        var text = text(said, field, part);
        return text == null ? null : Sensitive.of(text);
    }

    private static String text(@Nullable Sensitive value) {
        return value == null ? NOTHING : value.reveal();
    }

    static String asText(List<TakenField> fields) {
        return fields.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static List<TakenField> parse(String text) {
        return Arrays.stream(text.split(","))
                .filter(field -> !field.isEmpty())
                .map(TakenField::valueOf)
                .toList();
    }
}
