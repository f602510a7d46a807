package org.aixin.policy.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.aixin.policy.search.SearchWords.Chunk;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index in memory. It never changes: who has something new builds another one. The same texts in the same order
 * give the same ranking, on every instance.
 */
public final class SearchIndex {

    private static final String KEY = "key";
    private static final String CODE = "code";

    /** What stands there letter for letter says more than its words scattered. */
    private static final float LETTER_FOR_LETTER = 3;

    private static final float CODE_WEIGHT = 100;
    private static final float OTHER_FIELDS = 0.1f;

    /** Of a question of many words, most must be there. */
    private static final double MOST = 0.6;

    private static final Query NOTHING = new MatchNoDocsQuery("signs only");
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(KEY, SortField.Type.STRING));

    private final Analysis analysis = new Analysis();
    private final IndexSearcher searcher;

    private SearchIndex(List<Searchable> entries) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analysis))) {
            for (var entry : entries) {
                writer.addDocument(document(entry));
            }
        }
        // Neither reader nor directory holds anything but memory, so whoever still searches when the next index is
        // there may finish, and then it is garbage. The cache would keep it: it lets go of readers that are closed.
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
    }

    public static SearchIndex of(List<Searchable> entries) {
        try {
            return new SearchIndex(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of what fits, the best first. */
    public List<String> find(SearchWords words) {
        try {
            var reader = searcher.getIndexReader();
            var found = searcher.search(query(words), Math.max(1, reader.numDocs()), BEST_FIRST);
            var keys = new ArrayList<String>();
            for (var hit : found.scoreDocs) {
                keys.add(searcher.storedFields().document(hit.doc).get(KEY));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Searchable entry) {
        var document = new Document();
        document.add(new StoredField(KEY, entry.key()));
        document.add(new SortedDocValuesField(KEY, new BytesRef(entry.key())));
        document.add(new StringField(CODE, Analysis.folded(entry.code()), Field.Store.NO));
        entry.texts()
                .forEach((field, texts) -> texts.stream().map(Analysis::folded).forEach(text -> {
                    document.add(new TextField(field.words(), text, Field.Store.NO));
                    document.add(new TextField(field.characters(), text, Field.Store.NO));
                }));
        return document;
    }

    private Query query(SearchWords words) {
        if (words.chunks().isEmpty()) {
            return NOTHING;
        }
        var all = new BooleanQuery.Builder();
        words.chunks().forEach(chunk -> all.add(query(chunk), Occur.MUST));
        return all.build();
    }

    private Query query(Chunk chunk) {
        var letters = new QueryBuilder(analysis);
        var any = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(CODE, chunk.whole())), CODE_WEIGHT), Occur.SHOULD)
                .add(
                        new BoostQuery(
                                anywhere(field -> phrase(letters.createPhraseQuery(field.characters(), chunk.whole()))),
                                LETTER_FOR_LETTER),
                        Occur.SHOULD);
        if (!chunk.words().isEmpty()) {
            any.add(most(chunk.words()), Occur.SHOULD);
        }
        return any.build();
    }

    /** Signs that belong to no letter leave nothing to look for. */
    private static Query phrase(@Nullable Query phrase) {
        return phrase == null ? NOTHING : phrase;
    }

    private static Query most(List<String> words) {
        var most = new BooleanQuery.Builder();
        for (var word : words) {
            most.add(anywhere(field -> new TermQuery(new Term(field.words(), word))), Occur.SHOULD);
        }
        return most.setMinimumNumberShouldMatch(words.size() <= 2 ? words.size() : (int) Math.ceil(words.size() * MOST))
                .build();
    }

    private static Query anywhere(Function<SearchField, Query> query) {
        return new DisjunctionMaxQuery(
                Arrays.stream(SearchField.values())
                        .<Query>map(field -> new BoostQuery(query.apply(field), field.weight))
                        .toList(),
                OTHER_FIELDS);
    }
}
