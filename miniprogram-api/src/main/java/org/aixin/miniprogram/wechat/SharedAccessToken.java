package org.aixin.miniprogram.wechat;

import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * WxJava's configuration with the access token in Redis, one per appid. WeChat gives one token at a time and lets the
 * one before it die; instances that each fetched their own would take them from one another. While Redis is away an
 * instance goes on with the token it knows, or fetches one for itself.
 */
class SharedAccessToken extends WxMaDefaultConfigImpl {

    private static final Logger LOG = LoggerFactory.getLogger(SharedAccessToken.class);

    /** WeChat's tokens are good for two hours; nobody begins with one that is about to die. */
    private static final int AHEAD_SECONDS = 200;

    private final String key;
    private final StringRedisTemplate redis;

    SharedAccessToken(String appId, StringRedisTemplate redis) {
        this.key = "aixin:wechat:" + appId + ":access-token";
        this.redis = redis;
        this.accessTokenLock = new SharedLock(key + ":lock", redis);
    }

    /** Learns on the way which token the others have, so that {@link #getAccessToken} answers that one. */
    @Override
    public boolean isAccessTokenExpired() {
        try {
            var shared = redis.opsForValue().get(key);
            if (shared == null) {
                return true;
            }
            super.updateAccessToken(shared, (int) left() + AHEAD_SECONDS);
            return false;
        } catch (DataAccessException away) {
            note(away);
            return super.isAccessTokenExpired();
        }
    }

    @Override
    public synchronized void updateAccessToken(String token, int seconds) {
        super.updateAccessToken(token, seconds);
        var shared = Duration.ofSeconds(Math.max(1, seconds - AHEAD_SECONDS));
        try {
            redis.opsForValue().set(key, token, shared);
        } catch (DataAccessException away) {
            note(away);
        }
    }

    /** Of all instances' token, if it is still the one that we found worthless. */
    @Override
    public void expireAccessToken() {
        var worthless = super.getAccessToken();
        super.expireAccessToken();
        try {
            if (worthless != null && worthless.equals(redis.opsForValue().get(key))) {
                redis.delete(key);
            }
        } catch (DataAccessException away) {
            note(away);
        }
    }

    private long left() {
        var seconds = redis.getExpire(key);
        return seconds == null ? 1 : Math.max(1, seconds);
    }

    private static void note(DataAccessException away) {
        LOG.warn(
                "WeChat's access token is not shared for the moment: {}",
                away.getClass().getSimpleName());
    }
}
