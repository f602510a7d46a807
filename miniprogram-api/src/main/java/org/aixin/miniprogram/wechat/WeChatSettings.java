package org.aixin.miniprogram.wechat;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which mini-program we are, and where WeChat is.
 *
 * @param apiHost another one only in the demo and in tests, where a stub on the loopback interface plays WeChat
 * @param appId the mini-program's
 * @param secret the mini-program's; it never leaves the server
 */
@ConfigurationProperties("aixin.wechat")
public record WeChatSettings(
        @DefaultValue("https://api.weixin.qq.com") String apiHost,
        @Nullable String appId,
        @Nullable String secret) {

    /** @throws UnusableWeChat if something is missing */
    WeChatSettings checked() {
        if (appId == null || appId.isBlank() || secret == null || secret.isBlank()) {
            throw new UnusableWeChat("The mini-program's "
                    + (appId == null || appId.isBlank()
                            ? "appid (aixin.wechat.app-id)"
                            : "secret (aixin.wechat.secret)")
                    + " is not set.");
        }
        if (!apiHost.startsWith("https://") && !apiHost.startsWith("http://127.0.0.1:")) {
            throw new UnusableWeChat(
                    "aixin.wechat.api-host is " + apiHost + ", to which the secret would go unencrypted.");
        }
        return this;
    }

    public String requiredAppId() {
        return required(appId);
    }

    public String requiredSecret() {
        return required(secret);
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("checked at start");
        }
        return value;
    }

    @Override
    public String toString() {
        return "WeChatSettings[" + appId + " at " + apiHost + "]"; // a secret does not belong in a log
    }
}
