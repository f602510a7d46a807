package org.aixin.visit.carerecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records that are to be stored together, each once per cadre and key. */
final class CareRecordChunk {

    private final Map<Key, CareRecordMapper.FirstPost> posts = new TreeMap<>();
    private final List<CareRecord> records = new ArrayList<>();
    private final List<CareRecordMapper.NewRow> rows = new ArrayList<>();

    /** @param earlier what the keys that may come made before */
    CareRecordChunk(Iterable<CareRecordMapper.FirstPost> earlier) {
        earlier.forEach(this::remember);
    }

    /**
     * The record that the key made before, in this chunk or another; null where the key is new.
     *
     * @param hash of what is sent with it now
     * @throws IdempotencyKeyReused when it came with something else
     */
    CareRecordMapper.@Nullable FirstPost earlier(long cadreId, String key, String hash) {
        var post = posts.get(new Key(cadreId, key));
        if (post != null && !post.requestHash().equals(hash)) {
            throw new IdempotencyKeyReused();
        }
        return post;
    }

    void add(CareRecord record, String key, String hash) {
        records.add(record);
        rows.add(CareRecordMapper.NewRow.of(record, key, hash));
        remember(new CareRecordMapper.FirstPost(record.id(), record.version(), record.cadreId(), key, hash));
    }

    private void remember(CareRecordMapper.FirstPost post) {
        posts.put(new Key(post.cadreId(), post.idempotencyKey()), post);
    }

    List<CareRecord> records() {
        return records;
    }

    List<CareRecordMapper.NewRow> rows() {
        return rows;
    }

    /** As the database compares them: without regard to case. */
    private record Key(long cadreId, String text) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var byCadre = Long.compare(cadreId, other.cadreId);
            return byCadre == 0 ? String.CASE_INSENSITIVE_ORDER.compare(text, other.text) : byCadre;
        }
    }
}
