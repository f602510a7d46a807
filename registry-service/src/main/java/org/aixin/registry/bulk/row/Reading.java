package org.aixin.registry.bulk.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.MalformedPersonalData;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/** Understands what somebody typed in one row, words, codes and days in any of the usual ways, and notes what it cannot. */
public final class Reading {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})(?:月|[-/.月]\\d{1,2}日?)?(?:[ T].*)?");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");
    private static final Pattern YUAN = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,2}))?元?");

    private final SheetLine line;
    private final SheetWords words;
    private final PersonalData personalData;
    private final List<FieldProblem> problems;

    Reading(SheetKind kind, SheetLine line, SheetWords words, PersonalData personalData) {
        this.line = line;
        this.words = words;
        this.personalData = personalData;
        this.problems = new ArrayList<>(line.problems());
        for (var field : kind.fields()) {
            if (field.isRequired() && line.text(field) == null && isFree(field)) {
                refuse(field, "required");
            }
        }
    }

    /** What was found so far; more may be added to it. */
    public List<FieldProblem> problems() {
        return problems;
    }

    public void refuse(SheetField field, String code, Object... args) {
        problems.add(FieldProblem.of(field.name(), code, args));
    }

    /** Whether nothing stands against the field yet. */
    public boolean isFree(SheetField field) {
        return problems.stream().noneMatch(one -> one.field().equals(field.name()));
    }

    /** As it was typed. */
    public @Nullable Sensitive text(SheetField field) {
        return line.text(field);
    }

    public @Nullable Sensitive text(SheetField field, int longest) {
        var text = line.text(field);
        if (text != null && text.reveal().length() > longest && isFree(field)) {
            refuse(field, "too-long", longest);
        }
        return text;
    }

    public @Nullable IdentityNumber identityNumber(SheetField field) {
        return parsed(field, personalData::identityNumber);
    }

    public @Nullable PersonName personName(SheetField field) {
        return parsed(field, personalData::name);
    }

    public @Nullable PhoneNumber phone(SheetField field) {
        return parsed(field, personalData::phoneNumber);
    }

    private <T> @Nullable T parsed(SheetField field, Function<Sensitive, T> parser) {
        var text = line.text(field);
        if (text == null || !isFree(field)) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (MalformedPersonalData malformed) {
            refuse(field, malformed.code());
            return null;
        }
    }

    /** @param code of what is said where nobody knows the word */
    public <E extends Enum<E>> @Nullable E word(SheetField field, Class<E> type, String code) {
        var text = line.text(field);
        if (text == null) {
            return null;
        }
        var found = words.word(type, text.reveal()).orElse(null);
        if (found == null && isFree(field)) {
            refuse(field, code);
        }
        return found;
    }

    /** Several, each once; null where nothing is said. */
    public <E extends Enum<E>> @Nullable List<E> words(SheetField field, Class<E> type, String code) {
        var said = parts(field);
        if (said == null) {
            return null;
        }
        var found = new ArrayList<E>();
        for (var one : said) {
            var known = words.word(type, one);
            if (known.isPresent()) {
                found.add(known.get());
            } else if (isFree(field)) {
                refuse(field, code);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    /** What stands between commas; null where nothing is said. */
    public @Nullable List<String> parts(SheetField field) {
        var text = line.text(field);
        return text == null
                ? null
                : BETWEEN.splitAsStream(text.reveal().strip())
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** Null where nothing is said. */
    public @Nullable Boolean yes(SheetField field) {
        var said = word(field, YesNo.class, "yes-or-no");
        return said == null ? null : said == YesNo.YES;
    }

    public @Nullable LocalDate day(SheetField field) {
        return dated(
                field,
                DAY,
                said -> LocalDate.of(
                        Integer.parseInt(said.group(1)),
                        Integer.parseInt(said.group(2)),
                        Integer.parseInt(said.group(3))),
                "day-unreadable");
    }

    public @Nullable YearMonth month(SheetField field) {
        return dated(
                field,
                MONTH,
                said -> YearMonth.of(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2))),
                "month-unreadable");
    }

    private <T> @Nullable T dated(SheetField field, Pattern shape, Function<Matcher, T> parser, String code) {
        var text = line.text(field);
        if (text == null || !isFree(field)) {
            return null;
        }
        var said = shape.matcher(text.reveal().strip());
        if (said.matches()) {
            try {
                return parser.apply(said);
            } catch (DateTimeException nothingLikeIt) {
                // told below, like every other text that is none
            }
        }
        refuse(field, code);
        return null;
    }

    /** 元, with or without 角 and 分, as fen. */
    public @Nullable Long fen(SheetField field) {
        var text = line.text(field);
        if (text == null || !isFree(field)) {
            return null;
        }
        var said = YUAN.matcher(text.reveal().strip().replace(",", ""));
        if (!said.matches()) {
            refuse(field, "amount-unreadable");
            return null;
        }
        var cents = said.group(2) == null ? "00" : (said.group(2) + "0").substring(0, 2);
        return Long.parseLong(said.group(1)) * 100 + Long.parseLong(cents);
    }

    /** One of our own numbers. */
    public @Nullable Long number(SheetField field, String code) {
        var text = line.text(field);
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
        refuse(field, code);
        return null;
    }
}
