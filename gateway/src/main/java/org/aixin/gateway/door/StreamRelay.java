package org.aixin.gateway.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerResponse.StreamBuilder;

/** One stream on its way out: every piece is written and flushed before the next is asked for. */
class StreamRelay implements Flow.Subscriber<List<ByteBuffer>> {

    private final StreamBuilder out;
    private final Consumer<StreamRelay> ended;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Flow.@Nullable Subscription in;

    StreamRelay(StreamBuilder out, Consumer<StreamRelay> ended) {
        this.out = out;
        this.ended = ended;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        in = subscription;
        if (over.get()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        try {
            write(piece);
        } catch (IOException gone) {
            end();
            return;
        }
        var more = in;
        if (more != null) {
            more.request(1);
        }
    }

    private synchronized void write(List<ByteBuffer> piece) throws IOException {
        if (over.get()) {
            return;
        }
        for (var part : piece) {
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            out.write(bytes);
        }
        out.flush();
    }

    @Override
    public void onError(Throwable failure) {
        end(); // what was told stands, and the client comes again
    }

    @Override
    public void onComplete() {
        end();
    }

    /** Ends both sides, whichever was first. */
    void end() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        var subscription = in;
        if (subscription != null) {
            subscription.cancel();
        }
        try {
            synchronized (this) {
                out.complete();
            }
        } finally {
            ended.accept(this);
        }
    }
}
