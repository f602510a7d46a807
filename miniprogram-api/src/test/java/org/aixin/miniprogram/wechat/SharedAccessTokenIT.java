package org.aixin.miniprogram.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.wechat.FakeWechat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Two instances and one WeChat. */
class SharedAccessTokenIT {

    private final FakeWechat wechat = FakeWechat.on(0);
    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private WeChat one;
    private WeChat other;

    @BeforeEach
    void twoInstances() {
        connections =
                new LettuceConnectionFactory("127.0.0.1", TestServers.redis().port());
        connections.start();
        redis = new StringRedisTemplate(connections);
        redis.delete("aixin:wechat:wx-shared:access-token");
        one = instance();
        other = instance();
    }

    @AfterEach
    void close() {
        connections.destroy();
        wechat.close();
    }

    @Test
    void twoInstancesFetchOneAccessToken() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var questions = IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(
                            number -> () -> (number % 2 == 0 ? one : other).openid("login-" + number))
                    .toList();
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).startsWith("openid-");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(wechat.accessTokens()).isEqualTo(1);
    }

    @Test
    void aTokenThatWeChatNoLongerTakesIsFetchedAnewForBoth() {
        one.openid("login-before");
        wechat.revokeAccessTokens();
        wechat.phone("phone-1", "12000000001").phone("phone-2", "12000000002");

        assertThat(one.phoneNumber("phone-1")).isEqualTo("12000000001");
        assertThat(other.phoneNumber("phone-2")).isEqualTo("12000000002");
        assertThat(wechat.accessTokens()).isEqualTo(2);
    }

    @Test
    void whatWeChatHoldsAgainstUsIsToldWithoutOurSecret() {
        wechat.close();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> one.openid("login-late"))
                .satisfies(away -> assertThat(String.valueOf(away.getCause())).doesNotContain("s3cret"));
    }

    private WeChat instance() {
        return new WeChatConfiguration().weChat(new WeChatSettings(wechat.url(), "wx-shared", "s3cret"), redis);
    }
}
