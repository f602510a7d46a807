package org.aixin.registry.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.MalformedPersonalData;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.household.HouseholdBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what offices type into their sheets: words, codes, days in any of the usual ways. */
@Component
class RecipientReading {

    private static final int LONGEST_RELATION = 20;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

    private final ImportWords words;
    private final PersonalData personalData;

    RecipientReading(ImportWords words, PersonalData personalData) {
        this.words = words;
        this.personalData = personalData;
    }

    RecipientFacts understand(RecipientLine line, Places places) {
        var problems = new ArrayList<FieldProblem>(line.problems());
        for (var field : RecipientField.values()) {
            if (field.isRequired() && line.text(field) == null && none(problems, field)) {
                problems.add(FieldProblem.of(field.field(), "required"));
            }
        }
        var township = line.text(RecipientField.TOWNSHIP);
        var village = line.text(RecipientField.VILLAGE);
        var place = places.find(line.text(RecipientField.COUNTY), township, village, problems);
        var relation = text(line, RecipientField.GUARDIAN_RELATION, LONGEST_RELATION, problems);
        var guardian = name(line, RecipientField.GUARDIAN_NAME, problems);
        requireGuardian(line, problems);
        return new RecipientFacts(
                number(line, problems),
                name(line, RecipientField.NAME, problems),
                category(line, problems),
                tags(line, problems),
                place,
                place != null && place.length() == 9,
                text(line, RecipientField.ADDRESS, HouseholdBook.LONGEST_ADDRESS, problems),
                line.text(RecipientField.HOUSEHOLD),
                word(line, RecipientField.HOUSEHOLD_KIND, "household-kind-unknown", words::householdKind, problems),
                phone(line, RecipientField.PHONE, problems),
                line.text(RecipientField.CERTIFICATE),
                guardian,
                relation == null ? null : relation.reveal(),
                phone(line, RecipientField.GUARDIAN_PHONE, problems),
                day(line, problems),
                batch(line, problems),
                List.copyOf(problems));
    }

    private static boolean none(List<FieldProblem> problems, RecipientField field) {
        return problems.stream().noneMatch(one -> one.field().equals(field.field()));
    }

    /** Who answers for somebody has a name and is something to them. */
    private static void requireGuardian(RecipientLine line, List<FieldProblem> problems) {
        var said = Stream.of(
                        RecipientField.GUARDIAN_NAME, RecipientField.GUARDIAN_RELATION, RecipientField.GUARDIAN_PHONE)
                .anyMatch(field -> line.text(field) != null);
        Stream.of(RecipientField.GUARDIAN_NAME, RecipientField.GUARDIAN_RELATION)
                .filter(field -> said && line.text(field) == null)
                .forEach(field -> problems.add(FieldProblem.of(field.field(), "required")));
    }

    private @Nullable IdentityNumber number(RecipientLine line, List<FieldProblem> problems) {
        var text = line.text(RecipientField.ID_NUMBER);
        return text == null || !none(problems, RecipientField.ID_NUMBER)
                ? null
                : parsed(RecipientField.ID_NUMBER, () -> personalData.identityNumber(text), problems);
    }

    private @Nullable Sensitive name(RecipientLine line, RecipientField field, List<FieldProblem> problems) {
        var text = line.text(field);
        return text == null ? null : parsed(field, () -> personalData.name(text), problems);
    }

    private @Nullable Sensitive phone(RecipientLine line, RecipientField field, List<FieldProblem> problems) {
        var text = line.text(field);
        return text == null ? null : parsed(field, () -> personalData.phoneNumber(text), problems);
    }

    private static <T> @Nullable T parsed(RecipientField field, Supplier<T> parser, List<FieldProblem> problems) {
        try {
            return parser.get();
        } catch (MalformedPersonalData malformed) {
            problems.add(FieldProblem.of(field.field(), malformed.code()));
            return null;
        }
    }

    private static @Nullable Sensitive text(
            RecipientLine line, RecipientField field, int longest, List<FieldProblem> problems) {
        var text = line.text(field);
        if (text != null && text.reveal().length() > longest && none(problems, field)) {
            problems.add(FieldProblem.of(field.field(), "too-long", longest));
        }
        return text;
    }

    private @Nullable RecipientCategory category(RecipientLine line, List<FieldProblem> problems) {
        return word(line, RecipientField.CATEGORY, "category-unknown", words::category, problems);
    }

    private static <T> @Nullable T word(
            RecipientLine line,
            RecipientField field,
            String code,
            Function<String, Optional<T>> known,
            List<FieldProblem> problems) {
        var text = line.text(field);
        if (text == null) {
            return null;
        }
        var found = known.apply(text.reveal()).orElse(null);
        if (found == null) {
            problems.add(FieldProblem.of(field.field(), code));
        }
        return found;
    }

    private @Nullable List<RecipientCategory> tags(RecipientLine line, List<FieldProblem> problems) {
        var text = line.text(RecipientField.TAGS);
        if (text == null) {
            return null;
        }
        var tags = new ArrayList<RecipientCategory>();
        for (var one : BETWEEN.splitAsStream(text.reveal().strip()).toList()) {
            var known = words.category(one);
            if (known.isPresent()) {
                tags.add(known.get());
            } else if (none(problems, RecipientField.TAGS)) {
                problems.add(FieldProblem.of(RecipientField.TAGS.field(), "category-unknown"));
            }
        }
        return tags.stream().distinct().sorted().toList();
    }

    private static @Nullable LocalDate day(RecipientLine line, List<FieldProblem> problems) {
        var text = line.text(RecipientField.FROM);
        if (text == null) {
            return null;
        }
        var said = DAY.matcher(text.reveal().strip());
        if (said.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(said.group(1)),
                        Integer.parseInt(said.group(2)),
                        Integer.parseInt(said.group(3)));
            } catch (DateTimeException nothingLikeIt) {
                // told below, like every other text that is no day
            }
        }
        problems.add(FieldProblem.of(RecipientField.FROM.field(), "day-unreadable"));
        return null;
    }

    private static @Nullable Long batch(RecipientLine line, List<FieldProblem> problems) {
        var text = line.text(RecipientField.BATCH);
        if (text == null) {
            return null;
        }
        if (NUMBER.matcher(text.reveal()).matches()) {
            try {
                return Long.valueOf(text.reveal());
            } catch (NumberFormatException tooLong) {
                // told below
            }
        }
        problems.add(FieldProblem.of(RecipientField.BATCH.field(), "batch-unknown"));
        return null;
    }
}
