package org.aixin.persistence.states;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;

/**
 * Asks the owners of aggregates for their states, as this service's job and not on behalf of whoever may be calling.
 * Thread-safe.
 *
 * <p>Every method throws {@link org.aixin.kernel.problem.Unavailable} when the owner cannot be asked.
 */
public class Owners {

    private static final int LARGEST_PAGE = 1000;
    private static final int LARGEST_LIST = 10_000;

    private final Caller self;
    private final Map<String, String> urls;
    private final Function<String, Door> doors;
    private final Map<String, Door> opened = new ConcurrentHashMap<>();

    /**
     * @param self the name of this service
     * @param urls by service
     * @param doors makes the client of a service
     */
    Owners(String self, Map<String, String> urls, Function<String, Door> doors) {
        this.self = Caller.job(self);
        this.urls = Map.copyOf(urls);
        this.doors = doors;
    }

    /** What an owner serves. */
    interface Door {

        @RequestLine("GET /internal/v1/states/{aggregate}?after={after}&size={size}")
        byte[] states(
                @Param("aggregate") String aggregate, @Param("after") @Nullable String after, @Param("size") int size);

        @RequestLine("GET /internal/v1/digests/{aggregate}")
        Digests digests(@Param("aggregate") String aggregate);

        @RequestLine("GET /internal/v1/digests/{aggregate}/{bucket}?after={after}&size={size}")
        Versions versions(
                @Param("aggregate") String aggregate,
                @Param("bucket") int bucket,
                @Param("after") @Nullable String after,
                @Param("size") int size);

        @RequestLine("POST /internal/v1/states/{aggregate}/re-emissions")
        @Headers("Content-Type: application/json")
        Reemitted reemit(@Param("aggregate") String aggregate, Reemit keys);
    }

    record Digests(List<Digest> buckets) {}

    record Versions(List<StateVersion> items, @Nullable String next) {}

    record Reemit(Collection<String> keys) {}

    /**
     * @param emitted how many states the owner published once more
     * @param unknown the keys of which it knows nothing
     */
    public record Reemitted(int emitted, List<String> unknown) {}

    /**
     * @param next asks for the following page; null at the end
     */
    public record Page<E>(List<E> items, @Nullable String next) {}

    /** Where the owner is reached; nothing where this service was not told. */
    public Optional<String> address(Origin<?> origin) {
        return Optional.ofNullable(urls.get(origin.owner()));
    }

    /**
     * The next thousand states in the order of the owner's keys.
     *
     * @param after {@code next} of the page before, null for the first
     */
    public <E extends IntegrationEvent> Page<E> states(Origin<E> origin, @Nullable String after) {
        var body = asJob(() -> door(origin).states(origin.aggregate(), after, LARGEST_PAGE));
        var json = AixinJson.mapper();
        return json.readValue(body, json.getTypeFactory().constructParametricType(Page.class, origin.type()));
    }

    public List<Digest> digests(Origin<?> origin) {
        return asJob(() -> door(origin).digests(origin.aggregate())).buckets();
    }

    /** All versions in one bucket of the digests. */
    public Map<String, Long> versions(Origin<?> origin, int bucket) {
        var versions = new HashMap<String, Long>();
        String after = null;
        do {
            var from = after;
            var page = asJob(() -> door(origin).versions(origin.aggregate(), bucket, from, LARGEST_LIST));
            page.items().forEach(item -> versions.put(item.key(), item.version()));
            after = page.next();
        } while (after != null);
        return versions;
    }

    /** @param keys at most a thousand */
    public Reemitted reemit(Origin<?> origin, Collection<String> keys) {
        return asJob(() -> door(origin).reemit(origin.aggregate(), new Reemit(keys)));
    }

    private <T> T asJob(Supplier<T> question) {
        return Callers.as(self, question);
    }

    private Door door(Origin<?> origin) {
        return opened.computeIfAbsent(origin.owner(), doors);
    }
}
