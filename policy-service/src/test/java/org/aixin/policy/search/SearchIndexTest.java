package org.aixin.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    static final SearchIndex HANDBOOK = SearchIndex.of(List.of(
            entry("P01", "农村最低生活保障", "家庭人均收入低于当地低保标准的农村家庭，按月领取低保金"),
            entry("P02", "城市最低生活保障", "城市家庭按人均收入补差领取低保金"),
            entry("P04", "特困人员救助供养", "生活标准不低于低保标准的1.3倍"),
            entry("P09", "孤儿基本生活费", "失去父母的儿童，按月发放"),
            entry("P16", "医疗救助", "住院费用按比例救助，孤儿、特困人员和低保对象一站式结算"),
            entry("P20", "农村危房改造", "住房为C级或D级的农村低收入家庭")));

    @Test
    void aWordInTheTitleComesBeforeOneInTheText() {
        assertThat(found("孤儿")).containsExactly("P09", "P16");
        assertThat(found("农村").get(0)).isIn("P01", "P20");
    }

    @Test
    void anythingThatStandsThereIsFoundHoweverTheDictionaryCutsIt() {
        assertThat(found("低保")).contains("P01", "P02", "P04", "P16");
        assertThat(found("人均收")).containsExactlyInAnyOrder("P01", "P02");
        assertThat(found("房")).containsExactly("P20");
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(found("农村 低保")).containsExactly("P01");
        assertThat(found("农村，低保金！")).containsExactly("P01");
        assertThat(found("农村 火箭")).isEmpty();
    }

    @Test
    void aQuestionFindsWhatItIsAbout() {
        assertThat(found("请问孤儿生活费怎么申请？")).startsWith("P09");
        assertThat(found("危房改造可以申请吗")).startsWith("P20");
    }

    @Test
    void anEntryIsFoundByItsCodeAndLettersHaveNoSizeOrWidth() {
        assertThat(found("p16")).containsExactly("P16");
        assertThat(found("Ｐ１６")).containsExactly("P16");
        assertThat(found("d级")).containsExactly("P20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*:*",
                "title:低保~ OR *",
                "\"",
                "(((",
                "[a TO z}",
                "低保\\",
                "/.*/",
                "？！……",
                "&& || !",
                "\u0000",
                "\ud83d",
                "\ud83d\ude00",
                "\u0301\u0302",
                "<script>alert(1)</script>",
                "' or 1=1 --"
            })
    void noSignMeansAnythingToTheSearchEngine(String asked) {
        assertThat(found(asked)).hasSizeLessThan(6);
        assertThat(found("*")).isEmpty();
        assertThat(found("低保\\")).isEqualTo(found("低保"));
    }

    @Test
    void aVeryLongTextIsLookedAtInPart() {
        assertThat(found("低保".repeat(5_000))).contains("P01");
        assertThat(found("a b ".repeat(2_500))).isEmpty();
        assertThat(found("孤".repeat(5_000))).doesNotContain("P01");
        assertThat(SearchWords.of("﷽".repeat(50)).chunks()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void whatFitsEquallyWellComesByItsKeyOnEveryInstance() {
        var same = new ArrayList<Searchable>();
        for (var code : List.of("P03", "P01", "P02")) {
            same.add(entry(code, "住房补贴", "说明"));
        }

        assertThat(SearchIndex.of(same).find(SearchWords.of("住房"))).containsExactly("P01", "P02", "P03");
    }

    @Test
    void whatWasAskedForIsMarkedAndTheTextStaysAsItStands() {
        var text = "家庭人均收入低于当地<b>低保</b>标准的农村家庭，按月领取低保金";

        var parts = SearchWords.of("低保 农村").excerpt(text);

        assertThat(parts.stream().filter(Part::hit).map(Part::text)).containsExactly("低保", "农村", "低保");
        assertThat(parts.stream().map(Part::text).collect(Collectors.joining())).isEqualTo(text);
        assertThat(SearchWords.of("孤儿").excerpt(text)).isEmpty();
    }

    @Test
    void ofALongTextTheNeighbourhoodOfTheFirstHitIsShown() {
        var parts = SearchWords.of("危房").excerpt("甲".repeat(200) + "危房" + "乙".repeat(200));

        assertThat(parts.get(0)).isEqualTo(new Part("…", false));
        assertThat(parts.get(1).text()).isEqualTo("甲".repeat(16));
        assertThat(parts.get(2)).isEqualTo(new Part("危房", true));
        assertThat(parts.get(parts.size() - 1).text()).isEqualTo("…");
    }

    private static List<String> found(String asked) {
        return HANDBOOK.find(SearchWords.of(asked));
    }

    private static Searchable entry(String code, String title, String summary) {
        var texts = new EnumMap<SearchField, List<String>>(SearchField.class);
        texts.put(SearchField.TITLE, List.of(title));
        texts.put(SearchField.SUMMARY, List.of(summary));
        return new Searchable(code, code, texts);
    }
}
