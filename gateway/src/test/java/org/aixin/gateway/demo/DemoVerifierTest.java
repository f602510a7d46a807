package org.aixin.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.aixin.kernel.token.KeyDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoVerifierTest {

    @TempDir
    static Path keys;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(KeyDirectory.class, () -> KeyDirectory.create(keys, "demo"))
            .withUserConfiguration(DemoVerifier.class);

    @Test
    void nobodyBelievesTheDemosKeyUnlessTold() {
        runner.run(context -> assertThat(context).doesNotHaveBean(DemoVerifier.class));
        runner.withPropertyValues("aixin.demo.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemoVerifier.class));
    }

    @Test
    void theDemoBelievesIt() {
        runner.withPropertyValues("aixin.demo.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(DemoVerifier.class));
    }

    @Test
    void aTokenOfAnotherKindIsLeftToOthers() {
        var verifier = new DemoVerifier(KeyDirectory.create(keys, "demo"), Clock.systemUTC());
        assertThat(verifier.verify("eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2ln"))
                .isEmpty();
        assertThat(verifier.verify("nonsense")).isEmpty();
    }
}
