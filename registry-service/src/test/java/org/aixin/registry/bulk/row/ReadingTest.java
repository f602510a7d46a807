package org.aixin.registry.bulk.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReadingTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneOffset.UTC);
    private static final SheetWords WORDS = words();

    @Test
    void daysAreReadHoweverTheyAreWritten() {
        for (var day : List.of("2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301", "2026-03-01 00:00:00")) {
            assertThat(read(day).day(Column.ANY)).as(day).isEqualTo(LocalDate.of(2026, 3, 1));
        }
        for (var none : List.of("2026-02-30", "春天", "45000", "26-3-1")) {
            var read = read(none);
            assertThat(read.day(Column.ANY)).as(none).isNull();
            assertThat(codes(read)).as(none).containsExactly("day-unreadable");
        }
    }

    @Test
    void monthsAreReadHoweverTheyAreWritten() {
        for (var month : List.of("2026-03", "2026/3", "2026年3月", "202603", "2026-03-01", "2026年3月1日")) {
            assertThat(read(month).month(Column.ANY)).as(month).isEqualTo(YearMonth.of(2026, 3));
        }
        for (var none : List.of("2026-13", "三月", "2026")) {
            var read = read(none);
            assertThat(read.month(Column.ANY)).as(none).isNull();
            assertThat(codes(read)).as(none).containsExactly("month-unreadable");
        }
    }

    @Test
    void moneyIsWrittenInYuanAndReckonedInFen() {
        assertThat(read("420").fen(Column.ANY)).isEqualTo(42_000);
        assertThat(read("1,420.5").fen(Column.ANY)).isEqualTo(142_050);
        assertThat(read("0.05元").fen(Column.ANY)).isEqualTo(5);
        for (var none : List.of("四百", "-1", "1.234", "1e3")) {
            var read = read(none);
            assertThat(read.fen(Column.ANY)).as(none).isNull();
            assertThat(codes(read)).as(none).containsExactly("amount-unreadable");
        }
    }

    @Test
    void wordsAreKnownByTheNamesThatOfficesUse() {
        assertThat(read("副县级").word(Column.ANY, CadreRank.class, "rank-unknown"))
                .isEqualTo(CadreRank.DIVISION_DEPUTY);
        assertThat(read(" 一般干部 ").word(Column.ANY, CadreRank.class, "rank-unknown"))
                .isEqualTo(CadreRank.STAFF);
        assertThat(read("√").yes(Column.ANY)).isTrue();
        assertThat(read("不是").yes(Column.ANY)).isFalse();
        var read = read("股级");
        assertThat(read.word(Column.ANY, CadreRank.class, "rank-unknown")).isNull();
        assertThat(codes(read)).containsExactly("rank-unknown");
    }

    @Test
    void whatIsRequiredAndMissingIsFoundAtOnce() {
        var read =
                new Reading(new Kind(), new SheetLine(0, 2, Map.of(), List.of()), WORDS, new PersonalData(TODAY, true));

        assertThat(codes(read)).containsExactly("required");
        assertThat(read.day(Column.ANY)).isNull();
    }

    private static Reading read(String text) {
        var texts = Map.of(Column.ANY.name(), Sensitive.of(text), Column.NEEDED.name(), Sensitive.of("x"));
        return new Reading(new Kind(), new SheetLine(0, 2, texts, List.of()), WORDS, new PersonalData(TODAY, true));
    }

    private static List<String> codes(Reading read) {
        return read.problems().stream().map(one -> one.code()).toList();
    }

    private static SheetWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/registry", "messages/imports");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new SheetWords(messages);
    }

    private enum Column implements SheetField {
        ANY,
        NEEDED;

        @Override
        public boolean isRequired() {
            return this == NEEDED;
        }

        @Override
        public int width() {
            return 10;
        }
    }

    private static final class Kind implements SheetKind {

        @Override
        public ImportKind kind() {
            return ImportKind.CADRES;
        }

        @Override
        public List<SheetField> fields() {
            return List.of(Column.values());
        }

        @Override
        public List<String> choices(SheetField field) {
            return List.of();
        }

        @Override
        public boolean mayWrite(Caller caller, String division) {
            return true;
        }

        @Override
        public List<Examined> examine(Batch batch, List<SheetLine> lines) {
            return List.of();
        }

        @Override
        public List<Examined> write(Batch batch, List<SheetLine> lines) {
            return List.of();
        }
    }
}
