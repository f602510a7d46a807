package org.aixin.kernel.caller;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the current thread. A request's caller is bound after authentication and gone when the request ends;
 * nothing is inherited by other threads, they take it along with {@link #carrying}.
 */
public final class Callers {

    // Error Prone asks for withInitial; there is no initial caller.
    private static final ThreadLocal<@Nullable Bound> CURRENT = new ThreadLocal<>();

    private Callers() {}

    /**
     * A caller with the proof that came along.
     *
     * @param origin the gateway-signed token of the request, to embed in calls to other services; null in jobs
     */
    public record Bound(Caller caller, @Nullable String origin) {

        @Override
        public String toString() {
            return "Bound[" + caller.subject() + "]"; // a token does not belong in a log
        }
    }

    /** @throws NoCaller if the thread works for nobody */
    public static Caller current() {
        return find().orElseThrow(NoCaller::new);
    }

    public static Optional<Caller> find() {
        return Optional.ofNullable(CURRENT.get()).map(Bound::caller);
    }

    /** The gateway-signed token of the current request, if there is one. */
    public static Optional<String> origin() {
        return Optional.ofNullable(CURRENT.get()).map(Bound::origin);
    }

    public static <T extends @Nullable Object> T as(Caller caller, Supplier<T> work) {
        var outer = enter(new Bound(caller, null));
        try {
            return work.get();
        } finally {
            leave(outer);
        }
    }

    public static void runAs(Caller caller, Runnable work) {
        var outer = enter(new Bound(caller, null));
        try {
            work.run();
        } finally {
            leave(outer);
        }
    }

    /** Work that keeps, on whatever thread it runs, the caller of the thread that made it. */
    public static <T extends @Nullable Object> Callable<T> carrying(Callable<T> work) {
        var bound = CURRENT.get();
        return () -> {
            var outer = enter(bound);
            try {
                return work.call();
            } finally {
                leave(outer);
            }
        };
    }

    /** Binds, for filters; whoever enters hands the answer to {@link #leave} in a finally block. */
    public static @Nullable Bound enter(@Nullable Bound bound) {
        var outer = CURRENT.get();
        leave(bound);
        return outer;
    }

    /** Restores what {@link #enter} answered. */
    public static void leave(@Nullable Bound outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
