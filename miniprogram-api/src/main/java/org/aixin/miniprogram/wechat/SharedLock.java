package org.aixin.miniprogram.wechat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;

/**
 * Held by one thread of one instance, so that one of them fetches the token and the others find it. It saves calls and
 * guards nothing else: it ends by itself after ten seconds, and while Redis is away it holds within this instance only.
 */
class SharedLock implements Lock {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final DefaultRedisScript<Long> RELEASE = new DefaultRedisScript<>(
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end",
            Long.class);

    private final ReentrantLock here = new ReentrantLock();
    private final String key;
    private final StringRedisTemplate redis;
    private final String self = UUID.randomUUID().toString();

    SharedLock(String key, StringRedisTemplate redis) {
        this.key = key;
        this.redis = redis;
    }

    @Override
    public void lock() {
        here.lock();
        while (!everywhere()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        while (!tryLock(1, TimeUnit.SECONDS)) {
            // the holder's time runs out
        }
    }

    @Override
    public boolean tryLock() {
        if (!here.tryLock()) {
            return false;
        }
        if (everywhere()) {
            return true;
        }
        here.unlock();
        return false;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        var until = System.nanoTime() + unit.toNanos(time);
        if (!here.tryLock(time, unit)) {
            return false;
        }
        while (!everywhere()) {
            if (System.nanoTime() >= until) {
                here.unlock();
                return false;
            }
            // The holder in the other instance cannot wake us.
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    @Override
    public void unlock() {
        try {
            if (here.getHoldCount() == 1) {
                redis.execute(RELEASE, List.of(key), self);
            }
        } catch (DataAccessException away) {
            // it ends by itself
        } finally {
            here.unlock();
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException("nobody waits for a condition of WeChat's token");
    }

    private boolean everywhere() {
        if (here.getHoldCount() > 1) {
            return true;
        }
        try {
            return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(key, self, LONGEST));
        } catch (DataAccessException away) {
            return true;
        }
    }
}
