package org.aixin.policy.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandbookIndexTest {

    static final LocalDate EPOCH = LocalDate.of(2023, 5, 12);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final HandbookIndex HANDBOOK = new HandbookIndex(List.of(
            entry("P03", "medical", "ORPHAN", EPOCH, "医疗救助"),
            entry("P01", "basic_living", "DESTITUTE", EPOCH, "农村低保")
                    .published(edition("P01", "basic_living", "DESTITUTE", TODAY.plusDays(1), "农村低保新标准")),
            entry("P02", "home_adaptation", "DESTITUTE", TODAY.plusDays(30), "适老化改造")));

    @Test
    void withoutWordsEverythingStandsByItsCode() {
        assertThat(codes(null, null, null, null)).containsExactly("P01", "P02", "P03");
    }

    @Test
    void theFinerCategoriesBelongToTheSixOfTheProvince() {
        assertThat(codes(null, PolicyCategory.HOUSING, null, null)).containsExactly("P02");
        for (var finer :
                List.of("care_service", "disability", "child_welfare", "price_subsidy", "elderly", "charity")) {
            assertThat(PolicyCategory.of(finer)).isEqualTo(PolicyCategory.BASIC_LIVING);
        }
        assertThat(PolicyCategory.of("rights")).isEqualTo(PolicyCategory.RIGHTS);
    }

    @Test
    void anEntryIsFoundByWhomItIsFor() {
        assertThat(codes(null, null, RecipientCategory.ORPHAN, null)).containsExactly("P03");
    }

    @Test
    void whatHoldsIsToldFromWhatIsAnnounced() {
        assertThat(codes(null, null, null, PolicyStatus.IN_FORCE)).containsExactly("P01", "P03");
        assertThat(codes(null, null, null, PolicyStatus.ANNOUNCED)).containsExactly("P01", "P02");
        assertThat(codes(null, null, null, PolicyStatus.UNCONFIRMED)).containsExactly("P03");
    }

    @Test
    void onlyTheEditionThatIsShownIsSearched() {
        assertThat(codes("新标准", null, null, null)).isEmpty();
        assertThat(codes("低保", null, null, null)).containsExactly("P01");
        var tomorrow =
                HANDBOOK.page(PolicySearch.of("新标准", null, null, null), TODAY.plusDays(1), PageRequest.first(), null);
        assertThat(tomorrow.items()).hasSize(1);
    }

    @Test
    void aListReadPageByPageHasEveryEntryOnce() {
        var many = new HandbookIndex(IntStream.range(10, 55)
                .mapToObj(n -> entry("P" + n, "medical", "ORPHAN", EPOCH, n % 2 == 0 ? "医疗救助" : "医疗"))
                .toList());
        for (var q : new String[] {null, "医疗"}) {
            var search = PolicySearch.of(q, null, null, null);
            var read = new ArrayList<String>();
            var page = many.page(search, TODAY, new PageRequest(1, 10), null);
            while (true) {
                page.items().forEach(entry -> read.add(entry.code()));
                if (page.next() == null) {
                    break;
                }
                page = many.page(search, TODAY, new PageRequest(1, 10), page.next());
            }
            assertThat(read).hasSize(45).doesNotHaveDuplicates();
            assertThat(many.page(search, TODAY, new PageRequest(2, 10), null)
                            .items()
                            .get(0)
                            .code())
                    .isEqualTo(read.get(10));
            assertThat(many.page(search, TODAY, new PageRequest(9, 10), null).items())
                    .isEmpty();
        }
    }

    @Test
    void aCursorThatIsNotInTheListIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        HANDBOOK.page(PolicySearch.of(null, null, null, null), TODAY, PageRequest.first(), "P99"));
    }

    @Test
    void whoPastesATextIsToldThatItIsTooLong() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> PolicySearch.of("低".repeat(10_000), null, null, null))
                .satisfies(refusal -> assertThat(refusal.errors().get(0).code()).isEqualTo("too-long"));
        assertThat(PolicySearch.of("   ", null, null, null).words()).isNull();
    }

    private static List<String> codes(
            @Nullable String q,
            @Nullable PolicyCategory category,
            @Nullable RecipientCategory recipientClass,
            @Nullable PolicyStatus status) {
        var search = PolicySearch.of(q, category, recipientClass, status);
        return HANDBOOK.page(search, TODAY, PageRequest.first(), null).items().stream()
                .map(PolicyEntry::code)
                .toList();
    }

    private static PolicyEntry entry(
            String code, String category, String recipientClass, LocalDate from, String title) {
        return PolicyEntry.first(code.hashCode(), edition(code, category, recipientClass, from, title));
    }

    private static PublishPolicy edition(
            String code, String category, String recipientClass, LocalDate from, String title) {
        return AixinJson.requests()
                .readValue(
                        """
                        {"code":"%s","category":"%s","title":"%s","summary":"说明","classes":["%s"],"from":"%s",
                         "legalBasis":[{"title":"办法","status":"%s"}]}""".formatted(
                                        code,
                                        category,
                                        title,
                                        recipientClass,
                                        from,
                                        title.startsWith("医疗") ? "number-unverified" : "found"),
                        PublishPolicy.class);
    }
}
