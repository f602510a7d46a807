package org.aixin.miniprogram.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.aixin.miniprogram.MiniprogramApiApplication;
import org.aixin.testkit.Link;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What it needs to start. */
@ExtendWith(OutputCaptureExtension.class)
class StartingIT {

    @Test
    void withoutTheMiniProgramsIdentityItSaysWhatIsMissing(CapturedOutput output) {
        assertThatThrownBy(() -> start("--spring.kafka.bootstrap-servers=127.0.0.1:1"))
                .rootCause()
                .isInstanceOf(UnusableWeChat.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The mini-program's appid (aixin.wechat.app-id) is not set.")
                .contains("AIXIN_WECHAT_SECRET");
    }

    @Test
    void theSecretDoesNotTravelUnencrypted(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                        "--aixin.wechat.app-id=wx-test",
                        "--aixin.wechat.secret=s3cret",
                        "--aixin.wechat.api-host=http://api.weixin.qq.com"))
                .rootCause()
                .isInstanceOf(UnusableWeChat.class);

        assertThat(output).doesNotContain("s3cret");
    }

    @Test
    void withoutKafkaAndRedisItStarts() {
        try (var context = start(
                "--aixin.wechat.app-id=wx-test",
                "--aixin.wechat.secret=s3cret",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--spring.data.redis.port=1")) {
            assertThat(context.isActive()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        var servers = TestServers.properties("miniprogramstart", EnumSet.of(Link.DATABASE), EnumSet.noneOf(Link.class));
        return MiniprogramApiApplication.start(Stream.of(
                        servers.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue()),
                        Stream.of(arguments),
                        Stream.of("--server.port=0", "--management.server.port=0"))
                .flatMap(all -> all)
                .toArray(String[]::new));
    }
}
