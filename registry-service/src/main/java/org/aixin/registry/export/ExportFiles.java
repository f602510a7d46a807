package org.aixin.registry.export;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.persistence.crypto.FieldCipher;
import org.springframework.stereotype.Component;

/** Gives files that were opened: what is masked is read from the register while it goes out, the rest is unsealed. */
@Component
class ExportFiles {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ExportDesk desk;
    private final ExportWriting writing;
    private final ExportPieceMapper pieces;
    private final FieldCipher cipher;
    private final Semaphore room;

    ExportFiles(
            ExportDesk desk,
            ExportWriting writing,
            ExportPieceMapper pieces,
            FieldCipher cipher,
            ExportSettings settings) {
        this.desk = desk;
        this.writing = writing;
        this.pieces = pieces;
        this.cipher = cipher;
        this.room = new Semaphore(settings.atOnce());
    }

    /** @throws Unavailable while as many go out already as may */
    ExportFile take(long id) {
        if (!room.tryAcquire()) {
            throw new Unavailable("export-busy", SOON, null);
        }
        try {
            var job = desk.take(id);
            return new ExportFile(writing.fileName(job), job.format().contentType(), content(job), room::release);
        } catch (RuntimeException refused) {
            room.release();
            throw refused;
        }
    }

    private ExportFile.Content content(Export job) {
        return job.isPlain()
                ? (out, begun) -> SealedPieces.read(job.id(), pieces, cipher, out)
                : (out, begun) -> writing.write(job, out, begun, () -> false);
    }
}
