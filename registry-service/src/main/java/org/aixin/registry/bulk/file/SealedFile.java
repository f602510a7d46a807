package org.aixin.registry.bulk.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.registry.sheet.SheetSource;

/** The file of an import as it came, opened piece by piece; more than one of them is never in memory. */
class SealedFile implements SheetSource {

    private final PieceMapper pieces;
    private final FieldCipher cipher;
    private final long importId;

    SealedFile(PieceMapper pieces, FieldCipher cipher, long importId) {
        this.pieces = pieces;
        this.cipher = cipher;
        this.importId = importId;
    }

    @Override
    public InputStream open() {
        return new Pieces();
    }

    private byte[] piece(int number) {
        var piece = pieces.find(importId, number);
        return piece == null
                ? new byte[0]
                : Base64.getDecoder()
                        .decode(cipher.open(PieceMapper.CONTENT, piece.id(), piece.content())
                                .reveal());
    }

    private final class Pieces extends InputStream {

        private byte[] current = new byte[0];
        private int at;
        private int next;
        private boolean ended;

        @Override
        public int read() throws IOException {
            return hasMore() ? current[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int some = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, from, some);
            at += some;
            return some;
        }

        private boolean hasMore() {
            if (!ended && at == current.length) {
                current = piece(next++);
                at = 0;
                ended = current.length == 0;
            }
            return !ended;
        }
    }
}
