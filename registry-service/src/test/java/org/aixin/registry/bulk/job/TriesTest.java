package org.aixin.registry.bulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.registry.bulk.row.ImportKind;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final ImportCounts A_CHUNK = new ImportCounts(0, 0, 0, 0, 0, 500, 0, 0);

    private final Tries tries = new Tries();

    @Test
    void whatBreaksOffAtTheSamePlaceIsCounted() {
        var job = job(7);

        assertThat(tries.again(job)).isEqualTo(1);
        assertThat(tries.again(job)).isEqualTo(2);
        assertThat(tries.again(job(8))).as("another file").isEqualTo(1);
        tries.forget(7);
        assertThat(tries.again(job)).isEqualTo(1);
    }

    @Test
    void whatCameFurtherMayBreakOffAgain() {
        var job = job(7);
        tries.again(job);
        tries.again(job);

        var further = job.advanced(501, A_CHUNK);

        assertThat(tries.again(further)).isEqualTo(1);
        assertThat(tries.again(further)).isEqualTo(2);
        assertThat(tries.again(further.checked())).as("the next step").isEqualTo(1);
    }

    private static Import job(long id) {
        return new Import(
                id,
                3,
                ImportKind.RECIPIENTS,
                ImportState.APPLYING,
                "622921",
                Sealed.of(new byte[0]),
                1,
                null,
                null,
                null,
                null,
                null,
                0,
                1_000,
                1_000,
                0,
                0,
                0,
                0,
                0,
                0,
                "console:1",
                "console:1",
                Instant.EPOCH,
                "console:1",
                null,
                null);
    }
}
