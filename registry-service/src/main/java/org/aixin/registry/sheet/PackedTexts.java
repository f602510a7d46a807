package org.aixin.registry.sheet;

import cn.idev.excel.cache.ReadCache;
import cn.idev.excel.context.AnalysisContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook keeps in one place: as bytes one after the other, so that two million names take no more room
 * than their letters; never on the disk. Not thread-safe.
 */
class PackedTexts implements ReadCache {

    private static final int FIRST = 1024;
    private static final byte[] NOTHING = {};

    private final long most;
    private Bytes bytes = new Bytes();
    private int[] ends = new int[FIRST];
    private int count;

    /** @param most bytes */
    PackedTexts(long most) {
        this.most = most;
    }

    /** Lets what it holds be read in place. */
    private static final class Bytes extends ByteArrayOutputStream {

        private String text(int from, int to) {
            return new String(buf, from, to - from, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void init(AnalysisContext context) {
        // Everything is there from the beginning.
    }

    /** @param text null of a text that is empty */
    @Override
    public void put(@Nullable String text) {
        var added = text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
        if (bytes.size() + (long) added.length + Integer.BYTES * (long) count > most) {
            throw SheetRefused.inflates();
        }
        bytes.writeBytes(added);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = bytes.size();
    }

    @Override
    public String get(Integer key) {
        if (key < 0 || key >= count) {
            throw SheetRefused.broken();
        }
        return bytes.text(key == 0 ? 0 : ends[key - 1], ends[key]);
    }

    @Override
    public void putFinished() {
        // They are read as they lie.
    }

    @Override
    public void destroy() {
        bytes = new Bytes();
        ends = new int[FIRST];
        count = 0;
    }
}
