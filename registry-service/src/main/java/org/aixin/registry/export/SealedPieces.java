package org.aixin.registry.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;

/** A file on its way into the database: sealed piece by piece, so that no more than one is in memory or ever in the clear. */
class SealedPieces extends OutputStream {

    /** So that a piece, sealed, fits into a statement. */
    private static final int PIECE = 384 * 1024;

    private final long exportId;
    private final ExportPieceMapper pieces;
    private final FieldCipher cipher;
    private final Ids ids;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
    private int number;

    SealedPieces(long exportId, ExportPieceMapper pieces, FieldCipher cipher, Ids ids) {
        this.exportId = exportId;
        this.pieces = pieces;
        this.cipher = cipher;
        this.ids = ids;
    }

    /** Unseals the file again. */
    static void read(long exportId, ExportPieceMapper pieces, FieldCipher cipher, OutputStream out) throws IOException {
        int number = 0;
        for (var next = pieces.find(exportId, number); next != null; next = pieces.find(exportId, ++number)) {
            out.write(Base64.getDecoder()
                    .decode(cipher.open(ExportPieceMapper.CONTENT, next.id(), next.content())
                            .reveal()));
        }
        if (number == 0) {
            throw new IOException("Nothing is left of export " + exportId);
        }
    }

    @Override
    public void write(int one) {
        piece.write(one);
        keepIfFull();
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int at = 0; at < length; ) {
            int some = Math.min(length - at, PIECE - piece.size());
            piece.write(bytes, from + at, some);
            at += some;
            keepIfFull();
        }
    }

    private void keepIfFull() {
        if (piece.size() == PIECE) {
            keep();
        }
    }

    private void keep() {
        var id = ids.next();
        var text = Sensitive.of(Base64.getEncoder().encodeToString(piece.toByteArray()));
        pieces.insert(id, exportId, number++, cipher.seal(ExportPieceMapper.CONTENT, id, text));
        piece.reset();
    }

    @Override
    public void close() {
        if (piece.size() > 0) {
            keep();
        }
    }
}
