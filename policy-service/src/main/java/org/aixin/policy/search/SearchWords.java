package org.aixin.policy.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.policy.search.Analysis.Word;

/**
 * What somebody typed into the search box. Letters and digits are looked for; everything else only separates them, so
 * that no sign means anything to the search engine.
 */
public final class SearchWords {

    /** Who types more is pasting a text, and every character costs a clause of the query. */
    public static final int LONGEST = 50;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What makes a question of it and says nothing about the answer. */
    private static final Set<String> ASKING =
            Set.of("的", "了", "吗", "呢", "请问", "怎么", "怎样", "如何", "什么", "多少", "哪里", "哪些", "可以", "能", "想", "办", "申请", "有");

    private static final int EXCERPT = 60;
    private static final int BEFORE_THE_HIT = 16;
    private static final Analysis ANALYSIS = new Analysis();

    private final List<Chunk> chunks;

    /**
     * What stood between two separators.
     *
     * @param words what of it says what is looked for
     */
    record Chunk(String whole, List<String> words) {}

    private SearchWords(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    /** @param asked at most {@link #LONGEST} characters are looked at */
    public static SearchWords of(String asked) {
        var folded = Analysis.folded(asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
        var all = Arrays.stream(BETWEEN.split(folded))
                .filter(whole -> !whole.isEmpty())
                .map(whole -> new Chunk(whole, telling(whole)))
                .toList();
        var telling = all.stream().filter(chunk -> !chunk.words().isEmpty()).toList();
        return new SearchWords(telling.isEmpty() ? all : telling);
    }

    private static List<String> telling(String whole) {
        return ANALYSIS.words(whole).stream()
                .map(Word::term)
                .filter(term -> !ASKING.contains(term))
                .distinct()
                .toList();
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /** The text from a little before its first hit, in parts; without a hit there are none. */
    public List<Part> excerpt(String text) {
        var hits = hits(text);
        if (hits.isEmpty()) {
            return List.of();
        }
        var from = text.length() <= EXCERPT ? 0 : whole(text, Math.max(0, hits.nextSetBit(0) - BEFORE_THE_HIT));
        var to = whole(text, Math.min(text.length(), from + EXCERPT));
        var parts = new ArrayList<Part>();
        if (from > 0) {
            parts.add(new Part("…", false));
        }
        for (var start = from; start < to; ) {
            var hit = hits.get(start);
            var end = Math.min(to, hit ? hits.nextClearBit(start) : next(hits, start, to));
            parts.add(new Part(text.substring(start, end), hit));
            start = end;
        }
        if (to < text.length()) {
            parts.add(new Part("…", false));
        }
        return parts;
    }

    /** A place that does not cut a rare character in two. */
    private static int whole(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static int next(BitSet hits, int start, int otherwise) {
        var next = hits.nextSetBit(start);
        return next < 0 ? otherwise : next;
    }

    private BitSet hits(String text) {
        var folded = Analysis.folded(text);
        var hits = new BitSet();
        for (var chunk : chunks) {
            if (!markWhole(chunk.whole(), folded, hits)) {
                markWords(chunk, folded, hits);
            }
        }
        return hits;
    }

    private static boolean markWhole(String whole, String folded, BitSet hits) {
        var found = false;
        for (var at = folded.indexOf(whole); at >= 0; at = folded.indexOf(whole, at + whole.length())) {
            hits.set(at, at + whole.length());
            found = true;
        }
        return found;
    }

    /** Single characters of a longer question stand everywhere; marking them would only confuse. */
    private static void markWords(Chunk chunk, String folded, BitSet hits) {
        var words = chunk.words().stream().filter(word -> word.length() > 1).collect(Collectors.toSet());
        if (!words.isEmpty()) {
            ANALYSIS.words(folded).stream()
                    .filter(word -> words.contains(word.term()))
                    .forEach(word -> hits.set(word.start(), word.end()));
        }
    }
}
