package org.aixin.registry.bulk.file;

import java.util.Base64;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.sheet.SheetSource;
import org.springframework.stereotype.Component;

/** Files that offices sent, by the job that they were sent for: sealed, in pieces, and deleted as soon as they are not needed. */
@Component
public class KeptFiles {

    /** So that a piece, sealed, fits into a statement, and a bad line loses little. */
    private static final int LONGEST_PIECE = 512 * 1024;

    private final PieceMapper pieces;
    private final FieldCipher cipher;
    private final Ids ids;

    KeptFiles(PieceMapper pieces, FieldCipher cipher, Ids ids) {
        this.pieces = pieces;
        this.cipher = cipher;
        this.ids = ids;
    }

    /**
     * Takes a piece of a file of so many bytes, each but the last as long as it may be; one that came already is not kept
     * again.
     *
     * @return false of a piece that comes too early, or is of another length: the file would be another one
     */
    public boolean take(long jobId, long bytes, int number, byte[] content) {
        var there = pieces.count(jobId);
        if (number > there || content.length == 0 || content.length != lengthOf(number, bytes)) {
            return false;
        }
        if (number == there) {
            var id = ids.next();
            var text = Sensitive.of(Base64.getEncoder().encodeToString(content));
            pieces.insert(id, jobId, number, cipher.seal(PieceMapper.CONTENT, id, text));
        }
        return true;
    }

    private static long lengthOf(int number, long bytes) {
        return Math.min(LONGEST_PIECE, bytes - (long) number * LONGEST_PIECE);
    }

    /** Whether every piece of a file of so many bytes is there. */
    public boolean isWhole(long jobId, long bytes) {
        return pieces.count(jobId) == (bytes + LONGEST_PIECE - 1) / LONGEST_PIECE;
    }

    /** Opened piece by piece as it is read. */
    public SheetSource of(long jobId) {
        return new SealedFile(pieces, cipher, jobId);
    }

    public void delete(long jobId) {
        pieces.delete(jobId);
    }
}
