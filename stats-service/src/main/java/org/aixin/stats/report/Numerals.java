package org.aixin.stats.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as they stand in printed Chinese. A number without a word for what was left off is rounded half up; before
 * 余 and 多, which say that there is more, it is cut off.
 */
enum Numerals {
    /** {@code 28625}, and from 100,000 on {@code 192.89万}. */
    COUNT {
        @Override
        String print(BigDecimal value) {
            return value.compareTo(MANY) < 0
                    ? plain(value)
                    : plain(inTenThousands(value, DECIMALS, RoundingMode.HALF_UP)) + "万";
        }
    },
    /** {@code 7.26万}: where others beside it stand in ten thousands, whatever has some does. */
    TEN_THOUSANDS {
        @Override
        String print(BigDecimal value) {
            return value.compareTo(TEN_THOUSAND) < 0
                    ? plain(value)
                    : plain(inTenThousands(value, DECIMALS, RoundingMode.HALF_UP)) + "万";
        }
    },
    /** A fraction as {@code 143.6%}. */
    PERCENT {
        @Override
        String print(BigDecimal value) {
            return value.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
        }
    },
    /** Fen as {@code 2267.78万元}, and below ten thousand as {@code 3500元}. */
    YUAN {
        @Override
        String print(BigDecimal fen) {
            var yuan = yuan(fen);
            return yuan.compareTo(TEN_THOUSAND) < 0
                    ? plain(yuan) + "元"
                    : plain(inTenThousands(yuan, DECIMALS, RoundingMode.HALF_UP)) + "万元";
        }
    },
    /** Fen as {@code 63.15余万元}, without 余 where nothing was left off. */
    YUAN_OVER {
        @Override
        String print(BigDecimal fen) {
            var yuan = yuan(fen);
            if (yuan.compareTo(TEN_THOUSAND) < 0) {
                return whole(yuan) + (isWhole(yuan) ? "元" : "余元");
            }
            var cut = inTenThousands(yuan, DECIMALS, RoundingMode.DOWN);
            return plain(cut) + (isAll(cut, yuan) ? "万元" : "余万元");
        }
    },
    /** Fen as {@code 3.7万多元}, without 多 where nothing was left off. */
    YUAN_MORE {
        @Override
        String print(BigDecimal fen) {
            var yuan = yuan(fen);
            if (yuan.compareTo(TEN_THOUSAND) < 0) {
                return whole(yuan) + (isWhole(yuan) ? "元" : "多元");
            }
            var cut = inTenThousands(yuan, 1, RoundingMode.DOWN);
            return plain(cut) + (isAll(cut, yuan) ? "万元" : "万多元");
        }
    };

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal MANY = BigDecimal.valueOf(100_000);
    private static final int DECIMALS = 2;

    abstract String print(BigDecimal value);

    /** As a template names it: {@code yuan-over}. */
    static Numerals named(String name) {
        for (var one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No way to print numbers is called " + name);
    }

    private static BigDecimal yuan(BigDecimal fen) {
        return fen.movePointLeft(2);
    }

    private static BigDecimal inTenThousands(BigDecimal value, int decimals, RoundingMode rounding) {
        return value.movePointLeft(4).setScale(decimals, rounding);
    }

    private static boolean isAll(BigDecimal cut, BigDecimal yuan) {
        return cut.movePointRight(4).compareTo(yuan) == 0;
    }

    private static boolean isWhole(BigDecimal yuan) {
        return yuan.stripTrailingZeros().scale() <= 0;
    }

    private static String whole(BigDecimal yuan) {
        return yuan.setScale(0, RoundingMode.DOWN).toPlainString();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
