package org.aixin.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;

/** A day that can be kept, in paths and queries: as everywhere in ISO-8601. */
class DayFormat implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) {
        var day = LocalDate.parse(text);
        if (!BusinessDays.areKept(day.getYear())) {
            throw new DateTimeException("A year that no database keeps");
        }
        return day;
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
