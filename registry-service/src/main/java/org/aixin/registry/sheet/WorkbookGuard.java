package org.aixin.registry.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Looks through a workbook before anybody believes what it says of itself: unpacks everything once, keeps nothing, and
 * refuses what grows out of proportion, runs code or asks for other files. Works for one file.
 */
class WorkbookGuard {

    /** Packed to unpacked: what sheets are made of seldom gets below a twentieth. */
    private static final int MOST_INFLATION = 100;

    /** Below this an entry may be as repetitive as it likes. */
    private static final long OF_NO_MATTER = 1 << 20;

    /** A row or a shared text is held as a whole while it is read. Spreadsheets end a cell at 32,767 characters. */
    private static final long LONGEST_PIECE = 4 << 20;

    /** What is neither rows nor texts is held as a whole too: formats, lists of contents. */
    private static final long LARGEST_PART = 16 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int ABOVE = 10;
    private static final byte[] DOCTYPE = ascii("<!DOCTYPE");
    private static final byte[] ENTITY = ascii("<!ENTITY");
    private static final byte[] ROW = ascii("<row");
    private static final byte[] TEXT = ascii("<si");

    /** What a workbook with macros says in its list of contents. */
    private static final byte[] MACROS = ascii("macroEnabled");

    private final SheetLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private int entries;
    private long inflated;
    private boolean workbook;

    WorkbookGuard(SheetLimits limits) {
        this.limits = limits;
    }

    /** How much has been read of what is packed. */
    private static final class Counting extends FilterInputStream {

        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count++;
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            if (some > 0) {
                count += some;
            }
            return some;
        }
    }

    /** @throws SheetRefused unless it may be read */
    void check(InputStream file) {
        var packed = new Counting(file);
        try (var zip = new ZipInputStream(packed)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > limits.entries()) {
                    throw SheetRefused.tooManyEntries(limits.entries());
                }
                check(entry, zip, packed);
            }
        } catch (ZipException | IllegalArgumentException malformed) {
            throw SheetRefused.broken();
        } catch (IOException cutOff) {
            throw SheetRefused.broken();
        }
        if (!workbook) {
            throw entries == 0 ? SheetRefused.broken() : SheetRefused.unknownFormat();
        }
    }

    private void check(ZipEntry entry, ZipInputStream zip, Counting packed) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
            throw SheetRefused.withMacros();
        }
        workbook |= name.equals("xl/workbook.xml");
        var markup = name.endsWith(".xml") || name.endsWith(".rels");
        var contents = name.equals("[content_types].xml");
        var sheet = markup && name.startsWith("xl/worksheets/");
        var texts = name.equals("xl/sharedstrings.xml");
        var longest = sheet || texts ? LONGEST_PIECE : LARGEST_PART;
        int rows = 0;
        long piece = 0;
        long before = packed.count;
        long size = 0;
        int kept = 0;
        for (int some = zip.read(buffer, 0, BUFFER); some >= 0; some = zip.read(buffer, kept, BUFFER - kept)) {
            size += some;
            inflated += some;
            if (inflated > limits.inflated().toBytes()
                    || (size > OF_NO_MATTER && size > MOST_INFLATION * (packed.count - before + BUFFER))) {
                throw SheetRefused.inflates();
            }
            int filled = kept + some;
            if (markup && (count(DOCTYPE, kept, filled) > 0 || count(ENTITY, kept, filled) > 0)) {
                throw SheetRefused.withEntities();
            }
            if (contents && count(MACROS, kept, filled) > 0) {
                throw SheetRefused.withMacros();
            }
            int begun = sheet ? count(ROW, kept, filled) : texts ? count(TEXT, kept, filled) : 0;
            piece = begun > 0 ? some : piece + some;
            if (markup && piece > longest) {
                throw SheetRefused.inflates();
            }
            rows += sheet ? begun : 0;
            // Below the header, and a title or two above it.
            if (rows > limits.rows() + ABOVE) {
                throw SheetRefused.tooManyRows(limits.rows());
            }
            // What is looked for may lie across two pieces.
            kept = Math.min(filled, MACROS.length - 1);
            System.arraycopy(buffer, filled - kept, buffer, 0, kept);
        }
    }

    /** How often it ends in the new part of the buffer. */
    private int count(byte[] sought, int kept, int filled) {
        var found = 0;
        for (int at = Math.max(0, kept - sought.length + 1); at <= filled - sought.length; at++) {
            if (buffer[at] == sought[0] && Arrays.equals(buffer, at, at + sought.length, sought, 0, sought.length)) {
                found++;
            }
        }
        return found;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
