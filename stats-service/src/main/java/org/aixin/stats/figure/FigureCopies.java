package org.aixin.stats.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aixin.kernel.json.AixinJson;
import org.aixin.stats.tree.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * The copies in Redis: one string per node and period, holding the node's version and the figures as JSON. A copy is
 * absolute and never replaced by an older one, so pushers may race and repeat themselves.
 *
 * <p>Every method throws {@link CopiesUnavailable} when Redis cannot be reached, within the time-outs of its connection,
 * and at once for some seconds after. Thread-safe.
 */
@Component
class FigureCopies {

    private static final Logger log = LoggerFactory.getLogger(FigureCopies.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SCANNED_AT_ONCE = 500;

    // Versions stay below 2^53, Lua's numbers are doubles.
    private static final RedisScript<Long> PUT = RedisScript.of("""
            local written = 0
            for i, key in ipairs(KEYS) do
              local stored = redis.call('GET', key)
              local ver = stored and tonumber(string.match(stored, '^%d+'))
              local new = ARGV[2 * i]
              if not ver or ver < tonumber(new) then
                redis.call('SET', key, new .. ' ' .. ARGV[2 * i + 1], 'EX', ARGV[1])
                written = written + 1
              end
            end
            return written
            """, Long.class);

    @SuppressWarnings("rawtypes") // a script's answer has no type parameters
    private static final RedisScript<List> VERSIONS = RedisScript.of("""
            local versions = {}
            for i, key in ipairs(KEYS) do
              local stored = redis.call('GETRANGE', key, 0, 19)
              versions[i] = string.match(stored, '^%d+') or '-1'
            end
            return versions
            """, List.class);

    private final StringRedisTemplate redis;
    private final ReadCopies read = new ReadCopies();
    private final Circuit circuit = new Circuit(Duration.ofSeconds(3));

    FigureCopies(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Names a copy. */
    record Place(int gen, Node node, Period period) {

        String key() {
            return "stats:g" + gen + ":" + node.tree() + ":" + node.code() + ":" + period.text();
        }
    }

    record Copy(Place place, Versioned versioned) {}

    /** The copies, in the order of the places; empty where there is none. */
    List<Optional<Versioned>> get(List<Place> places) {
        var keys = keys(places);
        var stored = guarded(() -> redis.opsForValue().multiGet(keys));
        var copies = new ArrayList<Optional<Versioned>>(keys.size());
        for (var i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            copies.add(Optional.ofNullable(stored.get(i)).flatMap(text -> readable(key, text)));
        }
        return copies;
    }

    /** Removes these copies. */
    void remove(List<Place> places) {
        if (!places.isEmpty()) {
            var keys = keys(places);
            guarded(() -> redis.unlink(keys));
        }
    }

    /** Removes everything of a generation that nobody reads any more. */
    void removeAll(int gen) {
        var options = ScanOptions.scanOptions()
                .match("stats:g%d:*".formatted(gen))
                .count(SCANNED_AT_ONCE)
                .build();
        guarded(() -> {
            try (var keys = redis.scan(options)) {
                var some = new ArrayList<String>();
                while (keys.hasNext()) {
                    some.add(keys.next());
                    if (some.size() == SCANNED_AT_ONCE || !keys.hasNext()) {
                        redis.unlink(some);
                        some.clear();
                    }
                }
            }
            return true;
        });
    }

    /** Stores each copy unless a newer, or the same, is there. */
    void put(List<Copy> copies) {
        if (copies.isEmpty()) {
            return;
        }
        var keys = keys(copies.stream().map(Copy::place).toList());
        var arguments = new ArrayList<String>();
        arguments.add(Long.toString(KEPT.toSeconds()));
        for (var copy : copies) {
            arguments.add(Long.toString(copy.versioned().ver()));
            arguments.add(AixinJson.mapper().writeValueAsString(copy.versioned().figures()));
        }
        guarded(() -> redis.execute(PUT, keys, arguments.toArray()));
    }

    /** The versions that are stored, in the order of the places; -1 where nothing is. */
    List<Long> versions(List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        var keys = keys(places);
        List<?> versions = guarded(() -> redis.execute(VERSIONS, keys));
        return versions.stream()
                .map(version -> Long.valueOf(version.toString()))
                .toList();
    }

    /** Whether Redis still has what it had when the mark was left; it may lose everything. */
    boolean isMarked(int gen) {
        return guarded(() -> redis.hasKey(markOf(gen)));
    }

    void mark(int gen) {
        guarded(() -> {
            redis.opsForValue().set(markOf(gen), "1");
            return true;
        });
    }

    private interface Command<T> {
        @Nullable
        T run();
    }

    private <T> T guarded(Command<T> command) {
        if (!circuit.isClosed()) {
            throw new CopiesUnavailable();
        }
        try {
            var answer = command.run();
            if (answer == null) {
                throw new IllegalStateException("Redis answered nothing");
            }
            if (circuit.succeeded()) {
                log.info("Redis is back");
            }
            return answer;
        } catch (DataAccessException away) {
            if (circuit.failed()) {
                log.warn("Redis cannot be reached, figures come from MySQL: {}", away.getMessage());
            }
            throw new CopiesUnavailable(away);
        }
    }

    private static List<String> keys(List<Place> places) {
        return places.stream().map(Place::key).toList();
    }

    private static String markOf(int gen) {
        return "stats:g%d:filled".formatted(gen);
    }

    /** Nothing for what is no copy of ours: whoever asks then reads MySQL, and the next reconciliation replaces it. */
    private Optional<Versioned> readable(String key, String text) {
        try {
            return Optional.of(read.get(key, text));
        } catch (NumberFormatException | StringIndexOutOfBoundsException | JacksonException unreadable) {
            log.error("A copy of figures cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }
}
