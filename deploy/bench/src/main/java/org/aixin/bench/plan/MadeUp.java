package org.aixin.bench.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and numbers that belong to nobody: identity numbers of an area that does not exist, mobile numbers of a block
 * that is not given out.
 */
final class MadeUp {

    private static final String AREA = "629900";

    private static final Map<String, Integer> SURNAMES =
            weights("马 26 王 9 张 8 李 8 杨 5 赵 4 陈 4 刘 4 何 3 徐 3 韩 3 祁 3 罗 2 白 2 尹 2 牛 2 丁 2 冶 2 敏 2 孔 2 汪 2 苏 2");
    private static final List<String> MALE =
            List.of("建国 志强 海龙 成林 文军 玉平 国栋 永福 占海 小龙 学义 克俭 生财 晓东 占彪 进才 尔德 哈三 得福 有才 志明 世忠".split(" "));
    private static final List<String> FEMALE =
            List.of("秀英 桂兰 玉梅 小花 海燕 晓娟 春香 阿英 菊花 丽萍 文秀 雪梅 凤霞 彩云 玉兰 晓燕 法图 素梅 巧云 桂芳 小芳 银花".split(" "));

    /** Each sort of people has order numbers of its own, so that two who share a birthday share no number. */
    private static final int PER_SORT = 100;

    /** Consecutive people are born far apart; a prime, so that each day has its turn before any comes again. */
    private static final long STRIDE = 7_919;

    private MadeUp() {}

    static String surname(Dice dice) {
        return dice.weighted(SURNAMES);
    }

    static String givenName(boolean male, Dice dice) {
        return dice.pick(male ? MALE : FEMALE);
    }

    /**
     * A number with valid date, sex and check digit, another one for each person.
     *
     * @param sort of people, 0 to 4, told apart by it
     * @param person counts those of the sort
     * @param ages the youngest and the oldest that such a person is in {@code year}
     */
    static String identityNumber(int sort, int person, int year, Ages ages, boolean male) {
        var first = LocalDate.of(year - ages.oldest(), 1, 1);
        long days = LocalDate.of(year - ages.youngest(), 12, 31).toEpochDay() - first.toEpochDay() + 1;
        long round = person / days;
        if (round >= PER_SORT) {
            throw new IllegalArgumentException("Too many people of one age: " + person);
        }
        var born = first.plusDays(person * STRIDE % days);
        // The last digit of the three says the sex: odd is male.
        long order = 2 * ((long) sort * PER_SORT + round) + (male ? 1 : 0);
        var first17 = AREA + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        return CheckDigit.added(first17);
    }

    /** From the youngest to the oldest, both included. */
    record Ages(int youngest, int oldest) {}

    /** A cadre's mobile number. */
    static String phoneOfCadre(int number) {
        return phone(100_000_000 + number);
    }

    /** A household's mobile number. */
    static String phoneOfHousehold(int number) {
        return phone(500_000_000 + number);
    }

    private static String phone(int number) {
        return "1" + number % 3 + "%09d".formatted(number);
    }

    private static Map<String, Integer> weights(String pairs) {
        var weights = new LinkedHashMap<String, Integer>();
        var words = pairs.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            weights.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return weights;
    }
}
