package org.aixin.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureSettingsTest {

    @Test
    void withoutOptionsEverythingIsMeasuredThoroughlyAndPublished() {
        var settings = MeasureSettings.parse(List.of());

        assertThat(settings.windows()).isEqualTo(5);
        assertThat(settings.window()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.warmUp()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.wants("posting")).isTrue();
        assertThat(settings.page()).isEqualTo(Path.of("docs/performance.md"));
    }

    @Test
    void aQuickLookIsNotPublished() {
        assertThat(MeasureSettings.parse(List.of("--quick")).page().toString()).contains("target");
        assertThat(MeasureSettings.parse(List.of("--only", "posting,batch", "--quick"))
                        .page()
                        .toString())
                .contains("target");
    }

    @Test
    void aPartIsPublishedBesideWhatTheOthersFound() {
        assertThat(MeasureSettings.parse(List.of("--only", "posting,batch")).page())
                .isEqualTo(Path.of("docs/performance.md"));
    }

    @Test
    void aQuickLookMayStillBeMadeLonger() {
        var settings = MeasureSettings.parse(List.of("--window", "4", "--quick"));

        assertThat(settings.window()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        assertThatThrownBy(() -> MeasureSettings.parse(List.of("--windows", "many")))
                .isInstanceOf(MeasureFailed.class)
                .hasMessageContaining("--windows")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> MeasureSettings.parse(List.of("--fast"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> MeasureSettings.parse(List.of("--data"))).hasMessageContaining("--data");
    }
}
