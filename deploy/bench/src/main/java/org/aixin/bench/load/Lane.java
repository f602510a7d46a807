package org.aixin.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Sends many rows in arrays, by some senders at once; each takes the next array when its last one was followed. */
final class Lane {

    private final Services services;
    private final Bar bar;
    private final int senders;
    private final int rows;

    /** @param rows of an array */
    Lane(Services services, Bar bar, int senders, int rows) {
        this.services = services;
        this.bar = bar;
        this.senders = senders;
        this.rows = rows;
    }

    void send(String what, String service, String path, List<?> things) {
        send(what, service, path, things.stream(), things.size());
    }

    /**
     * Returns when everything has been sent and followed.
     *
     * @throws LoadFailed when an array is refused for good
     */
    void send(String what, String service, String path, Stream<?> things, long total) {
        bar.begin(what, total);
        var arrays = new Arrays(things.iterator(), rows);
        Callable<Void> sender = () -> {
            for (var array = arrays.next(); !array.isEmpty(); array = arrays.next()) {
                services.command(service, path, array);
                bar.show(what, arrays.followed(array.size()), total);
            }
            return null;
        };
        var pool = Executors.newFixedThreadPool(senders);
        try {
            for (var sent : pool.invokeAll(Collections.nCopies(senders, sender))) {
                sent.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new LoadFailed(what + " cannot be sent", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("Interrupted while sending " + what, stopped);
        } finally {
            pool.shutdownNow();
        }
        bar.end(what, total);
    }

    private static final class Arrays {

        private final Iterator<?> things;
        private final int rows;
        private long followed;

        Arrays(Iterator<?> things, int rows) {
            this.things = things;
            this.rows = rows;
        }

        /** Empty when nothing is left. */
        synchronized List<?> next() {
            var array = new ArrayList<Object>();
            while (array.size() < rows && things.hasNext()) {
                array.add(things.next());
            }
            return array;
        }

        synchronized long followed(int more) {
            followed += more;
            return followed;
        }
    }
}
