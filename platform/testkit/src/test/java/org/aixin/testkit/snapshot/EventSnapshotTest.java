package org.aixin.testkit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSnapshotTest {

    private static final String AGREED = """
            {"id":"1987","version":2,"amount":1.50,"spans":[{"from":"2026-01-01","to":null}]}""";

    @TempDir
    Path directory;

    @Test
    void whatWasAcceptedMatchesInAnyOrder() {
        accepting().compare("PairingChanged", AGREED);

        assertThatCode(() -> comparing().compare("PairingChanged", """
                {"spans":[{"to":null,"from":"2026-01-01"}],"version":2,"amount":1.50,"id":"1987"}""")).doesNotThrowAnyException();
        assertThat(directory.resolve("PairingChanged.json")).hasContent("""
                {
                  "amount" : 1.50,
                  "id" : "1987",
                  "spans" : [
                    {
                      "from" : "2026-01-01",
                      "to" : null
                    }
                  ],
                  "version" : 2
                }
                """);
    }

    @Test
    void aDifferenceIsShownLineByLineWithTheWayToAcceptIt() {
        accepting().compare("PairingChanged", AGREED);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> comparing().compare("PairingChanged", AGREED.replace("1987", "1988")))
                .withMessageContaining("PairingChanged is not what was agreed on")
                .withMessageContaining("-   \"id\" : \"1987\",\n+   \"id\" : \"1988\",\n")
                .withMessageContaining("  {\n    \"amount\" : 1.50,\n")
                .withMessageContaining("-Dsnapshot.accept=true");
    }

    @Test
    void aNumberIsNotItsText() {
        accepting().compare("PairingChanged", AGREED);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> comparing().compare("PairingChanged", AGREED.replace("\"1987\"", "1987")));
    }

    @Test
    void withoutAFileTheTestFailsAndShowsWhatWouldStandThere() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> comparing().compare("PairingChanged", AGREED))
                .withMessageContaining("PairingChanged.json")
                .withMessageContaining("\"version\" : 2");
    }

    @Test
    void nothingIsAcceptedOnCi() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> new EventSnapshot(directory, true, true).compare("PairingChanged", AGREED));
        assertThat(directory).isEmptyDirectory();
    }

    private EventSnapshot accepting() {
        return new EventSnapshot(directory, true, false);
    }

    private EventSnapshot comparing() {
        return new EventSnapshot(directory, false, false);
    }
}
