package org.aixin.measure.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private static final Circumstances HERE = new Circumstances(
            Instant.parse("2026-11-26T06:00:00Z"),
            "abc",
            "cpu",
            2,
            16_000,
            "6.1",
            "17",
            "processes",
            "none",
            "5",
            9_876);
    private static final Circumstances LATER = new Circumstances(
            Instant.parse("2026-11-27T06:00:00Z"),
            "def",
            "another cpu",
            2,
            16_000,
            "6.1",
            "17",
            "processes",
            "none",
            "5",
            9_876);
    private static final Section LOGGING = new Section(
            "posting",
            "Logging",
            "How.",
            List.of(
                    Finding.compared(
                            "direct",
                            "records/s",
                            List.of(300.0, 200.0, 250.0),
                            List.of(1_000.0, 1_000.0, 500.0),
                            "0.25"),
                    Finding.absolute("ready", "s", List.of(12.345), null)),
            null,
            2,
            List.of());

    @TempDir
    Path directory;

    Path page;

    @BeforeEach
    void somewhere() {
        page = directory.resolve("performance.md");
    }

    @Test
    void aFigureStandsWithItsSpreadItsLimitAndItsRatio() throws IOException {
        write(HERE, LOGGING);

        assertThat(Files.readString(page))
                .contains("2026-11-26 06:00 UTC")
                .contains("| direct | records/s | **250** (200 to 300) | **1,000** (500 to 1,000) |"
                        + " **0.300** (0.200 to 0.500) | 0.25 |")
                .contains("| ready | s | 12.3 |  |  |  |")
                .contains("was not steady: 2.");
        assertThat(directory.resolve("performance.json")).content().contains("\"median\" : 250.0");
    }

    @Test
    void whatIsMeasuredAgainOnAnotherMachineReplacesItselfAndNothingElse() throws IOException {
        write(HERE, LOGGING, new Section("anew", "Anew", "How.", List.of(), "no province", 0, List.of()));

        write(
                LATER,
                new Section(
                        "anew",
                        "Anew",
                        "How.",
                        List.of(Finding.absolute("all", "s", List.of(60.0), null)),
                        null,
                        0,
                        List.of()));

        assertThat(Files.readString(page))
                .contains("2026-11-26 06:00 UTC, commit abc; 5; none; cpu, 2 cores")
                .contains("2026-11-27 06:00 UTC, commit def; 5; none; another cpu, 2 cores")
                .contains("| direct | records/s | **250** (200 to 300) |")
                .contains("| all | s | 60.0 |")
                .doesNotContain("no province")
                .containsOnlyOnce("## Anew");
    }

    @Test
    void whatCouldNotBeMeasuredAgainStays() throws IOException {
        write(HERE, LOGGING);

        write(LATER, new Section("posting", "Logging", "How.", List.of(), "it broke off", 0, List.of()));

        assertThat(Files.readString(page)).contains("**250** (200 to 300)").doesNotContain("it broke off");
    }

    @Test
    void whatWasWrittenByHandStays() throws IOException {
        write(HERE);
        Files.writeString(
                page, Files.readString(page).replace("None has been looked for yet.", "Signatures took half."));

        write(HERE, LOGGING);
        write(HERE, LOGGING);

        assertThat(Files.readString(page))
                .containsOnlyOnce("Signatures took half.")
                .contains("## Logging");
    }

    @Test
    void aPageOfSomebodyElseIsNotOverwritten() throws IOException {
        Files.writeString(page, "My own notes.");

        assertThatThrownBy(() -> write(HERE)).isInstanceOf(UncheckedIOException.class);
        assertThat(page).hasContent("My own notes.");
    }

    @Test
    void whatWasNotMeasuredSaysWhy() throws IOException {
        write(HERE, new Section("anew", "Anew", "How.", List.of(), "no province", 0, List.of()));

        assertThat(Files.readString(page)).contains("Not measured: no province").doesNotContain("| what |");
    }

    private void write(Circumstances seen, Section... sections) {
        Page.write(
                page,
                Arrays.stream(sections).map(one -> new Measured(seen, one)).toList(),
                List.of("posting", "anew"));
    }
}
