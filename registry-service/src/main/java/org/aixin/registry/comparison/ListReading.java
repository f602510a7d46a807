package org.aixin.registry.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.MalformedPersonalData;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what offices type into such lists: numbers, days and months in any of the usual ways. */
@Component
class ListReading {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})月?(?:[-/.]?\\d{1,2}日?)?(?:[ T].*)?");
    private static final Pattern YUAN = Pattern.compile("\\d{1,7}(?:\\.\\d{1,4})?");

    private static final int LONGEST_WORDS = 60;
    private static final Pattern NUMBERS = Pattern.compile("\\d{7,}[Xx]?");
    private static final Pattern GONE = Pattern.compile("退休|调出|调离|离职|离岗|辞|免职|开除|去世|死亡|不在职|不在岗");
    private static final Pattern PART_TIME = Pattern.compile("非全日制|函授|自考|业余|成人|网络教育|休学|退学|毕业|结业|肄业");

    /** Nobody in the register died, or lost a certificate, before this. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final PersonalData personalData;
    private final Clock clock;

    ListReading(PersonalData personalData, Clock clock) {
        this.personalData = personalData;
        this.clock = clock;
    }

    @Nullable
    IdentityNumber number(ListLine line, List<FieldProblem> problems) {
        var text = line.text(ComparisonField.ID_NUMBER);
        if (text == null) {
            return null;
        }
        try {
            return personalData.identityNumber(text);
        } catch (MalformedPersonalData malformed) {
            problems.add(FieldProblem.of(ComparisonField.ID_NUMBER.name(), malformed.code()));
            return null;
        }
    }

    @Nullable
    PersonName name(ListLine line, List<FieldProblem> problems) {
        var text = line.text(ComparisonField.NAME);
        if (text == null) {
            return null;
        }
        try {
            return personalData.name(text);
        } catch (MalformedPersonalData malformed) {
            problems.add(FieldProblem.of(ComparisonField.NAME.name(), malformed.code()));
            return null;
        }
    }

    /** A day that is past, or today. */
    @Nullable
    LocalDate day(ListLine line, ComparisonField field, List<FieldProblem> problems) {
        var text = line.text(field);
        if (text == null) {
            return null;
        }
        var said = DAY.matcher(text.reveal().strip());
        if (said.matches()) {
            try {
                var day = LocalDate.of(
                        Integer.parseInt(said.group(1)),
                        Integer.parseInt(said.group(2)),
                        Integer.parseInt(said.group(3)));
                if (day.isBefore(EARLIEST) || day.isAfter(BusinessDays.today(clock))) {
                    problems.add(FieldProblem.of(field.name(), "day-impossible"));
                    return null;
                }
                return day;
            } catch (DateTimeException nothingLikeIt) {
                // told below, like every other text that is no day
            }
        }
        problems.add(FieldProblem.of(field.name(), "day-unreadable"));
        return null;
    }

    @Nullable
    YearMonth month(ListLine line, ComparisonField field, List<FieldProblem> problems) {
        var text = line.text(field);
        if (text == null) {
            return null;
        }
        var said = MONTH.matcher(text.reveal().strip());
        if (said.matches()) {
            try {
                return YearMonth.of(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
            } catch (DateTimeException nothingLikeIt) {
                // told below, like every other text that is no month
            }
        }
        problems.add(FieldProblem.of(field.name(), "month-unreadable"));
        return null;
    }

    /** In fen; null of nothing and of zero. */
    @Nullable
    Long fen(ListLine line, List<FieldProblem> problems) {
        var text = line.text(ComparisonField.AMOUNT);
        if (text == null) {
            return null;
        }
        var plain = text.reveal().strip().replace(",", "");
        if (!YUAN.matcher(plain).matches()) {
            problems.add(FieldProblem.of(ComparisonField.AMOUNT.name(), "amount-unreadable"));
            return null;
        }
        var fen = new BigDecimal(plain)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return fen == 0 ? null : fen;
    }

    /** What stands there, as short as it is kept; nothing that is the number of somebody. */
    @Nullable
    static String words(ListLine line, ComparisonField field) {
        var text = line.text(field);
        if (text == null) {
            return null;
        }
        var plain = NUMBERS.matcher(text.reveal().strip()).replaceAll("");
        return plain.isEmpty() ? null : plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) : plain;
    }

    /** Whether the text says that somebody does not serve any more. */
    static boolean isGone(@Nullable Sensitive post) {
        return post != null && GONE.matcher(post.reveal()).find();
    }

    /** Whether the text says that somebody learns beside other things. */
    static boolean isPartTime(@Nullable Sensitive form) {
        return form != null && PART_TIME.matcher(form.reveal()).find();
    }
}
