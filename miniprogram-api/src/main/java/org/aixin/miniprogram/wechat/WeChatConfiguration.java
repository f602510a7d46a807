package org.aixin.miniprogram.wechat;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import me.chanjar.weixin.common.util.http.apache.DefaultApacheHttpClientBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** WxJava, with an access token that all instances share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeChatSettings.class)
class WeChatConfiguration {

    /** The gateway waits 10 s for us, and a binding asks WeChat up to three times. */
    private static final int CONNECT_MILLIS = 1_000;

    private static final int ANSWER_MILLIS = 2_500;

    @Bean
    WeChat weChat(WeChatSettings settings, StringRedisTemplate redis) {
        settings.checked();
        var http = DefaultApacheHttpClientBuilder.get();
        http.setConnectionTimeout(CONNECT_MILLIS);
        http.setConnectionRequestTimeout(CONNECT_MILLIS);
        http.setSoTimeout(ANSWER_MILLIS);
        var config = new SharedAccessToken(settings.requiredAppId(), redis);
        config.setAppid(settings.requiredAppId());
        config.setSecret(settings.requiredSecret());
        config.setMsgDataFormat("JSON");
        config.setApiHostUrl(settings.apiHost());
        config.setApacheHttpClientBuilder(http);
        var service = new WxMaServiceImpl();
        service.setWxMaConfig(config);
        // A call that WeChat found busy is the phone's to repeat: it shows that it is waiting.
        service.setMaxRetryTimes(0);
        return new WeChat(service);
    }

    /** Redis fails at once instead of queueing: a log-in goes on without it. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failAtOnce() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    ClientResourcesBuilderCustomizer comeBackSoon() {
        return resources -> resources.reconnectDelay(Delay.constant(Duration.ofSeconds(1)));
    }
}
