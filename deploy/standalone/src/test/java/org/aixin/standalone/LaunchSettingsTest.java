package org.aixin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.aixin.bench.plan.DemoSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchSettingsTest {

    @Test
    void withoutOptionsTheCountyRunsInOneJvm() {
        assertThat(parse()).isEqualTo(new LaunchSettings(Path.of(".data"), false, Form.ONE_JVM, DemoSize.LINXIA, 0));
    }

    @Test
    void everyOptionIsHeard() {
        assertThat(parse("--fresh", "--processes", "--demo", "none", "--port-offset", "100", "--data", "elsewhere"))
                .isEqualTo(new LaunchSettings(Path.of("elsewhere"), true, Form.PROCESSES, null, 100));
    }

    @Test
    void theTownshipIsForWhoeverIsInAHurry() {
        assertThat(parse("--demo", "township").demo()).isEqualTo(DemoSize.TOWNSHIP);
    }

    @Test
    void theProvinceGetsMoreMemoryThanTheOthers() {
        assertThat(parse("--demo", "province").system().tuning().bufferPoolMegabytes())
                .isGreaterThan(parse("--demo", "linxia").system().tuning().bufferPoolMegabytes());
    }

    @ParameterizedTest
    @CsvSource({
        "--fersh, Unknown option --fersh",
        "--demo, --demo is missing",
        "--demo lanzhou, Unknown demo lanzhou",
        "--port-offset many, not many",
        "--port-offset 60000, not 60000"
    })
    void whatCannotBeUnderstoodIsNamed(String line, String message) {
        assertThatThrownBy(() -> parse(line.split(" ", -1)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining(message);
    }

    private static LaunchSettings parse(String... arguments) {
        return LaunchSettings.parse(List.of(arguments));
    }
}
