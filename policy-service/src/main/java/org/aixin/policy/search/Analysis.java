package org.aixin.policy.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text twice: into words, as smartcn takes Chinese to be meant, and into single characters, because a dictionary
 * cuts 低保 differently in one sentence than in another.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

    static final String CHARACTERS = ".characters";

    /** Two items of a list are not one sentence. */
    private static final int GAP = 100;

    private final Analyzer words = new SmartChineseAnalyzer();
    private final Analyzer characters = new StandardAnalyzer();

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** A word and where it stands. */
    record Word(String term, int start, int end) {}

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(CHARACTERS) ? characters : words;
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    List<Word> words(String folded) {
        try (var stream = words.tokenStream("", folded)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            var found = new ArrayList<Word>();
            stream.reset();
            while (stream.incrementToken()) {
                found.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Small letters, and ｆｕｌｌ ｗｉｄｔｈ as plain, character by character, so that places stay the same. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var plain = letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
            folded.append(Character.toLowerCase(plain));
        }
        return folded.toString();
    }
}
