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
    public static final int LONGEST_PIECE = 512 * 1024;

    private final PieceMapper pieces;
    private final FieldCipher cipher;
    private final Ids ids;

    KeptFiles(PieceMapper pieces, FieldCipher cipher, Ids ids) {
        this.pieces = pieces;
        this.cipher = cipher;
        this.ids = ids;
    }

    /** How many pieces are there, without a gap. */
    public int count(long jobId) {
        return pieces.count(jobId);
    }

    /** How many there are of a whole file. */
    public static long countOf(long bytes) {
        return (bytes + LONGEST_PIECE - 1) / LONGEST_PIECE;
    }

    public void add(long jobId, int number, byte[] content) {
        var id = ids.next();
        var text = Sensitive.of(Base64.getEncoder().encodeToString(content));
        pieces.insert(id, jobId, number, cipher.seal(PieceMapper.CONTENT, id, text));
    }

    /** Opened piece by piece as it is read. */
    public SheetSource of(long jobId) {
        return new SealedFile(pieces, cipher, jobId);
    }

    public void delete(long jobId) {
        pieces.delete(jobId);
    }
}
