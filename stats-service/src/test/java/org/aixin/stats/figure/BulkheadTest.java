package org.aixin.stats.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    final ExecutorService readers = Executors.newCachedThreadPool();
    final Bulkhead bulkhead = new Bulkhead();
    final CountDownLatch answered = new CountDownLatch(1);
    final AtomicInteger running = new AtomicInteger();

    @AfterEach
    void end() {
        answered.countDown();
        readers.shutdownNow();
    }

    @Test
    void whoeverAsksForTheSameSharesOneQuery() {
        var first = ask("province");
        await().until(() -> running.get() == 1);
        var others = IntStream.range(0, 20).mapToObj(any -> ask("province")).toList();

        answered.countDown();

        assertThat(first.join()).isEqualTo("province");
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isEqualTo("province"));
    }

    @Test
    void onlyFourQueriesRunAtOnceAndWhoWaitsTooLongIsToldToComeBack() {
        var four = IntStream.range(0, 4).mapToObj(node -> ask("node " + node)).toList();
        await().until(() -> running.get() == 4);

        assertThatExceptionOfType(StatisticsBusy.class).isThrownBy(() -> bulkhead.shared("node 5", () -> "never"));
        assertThat(running).hasValue(4);
        assertThat(four).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void aFailureIsToldAndForgotten() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> bulkhead.shared("node", () -> {
                    throw new IllegalStateException("database away");
                }));

        assertThat(bulkhead.shared("node", () -> "back")).isEqualTo("back");
    }

    private CompletableFuture<String> ask(String node) {
        return CompletableFuture.supplyAsync(
                () -> bulkhead.shared(node, () -> {
                    running.incrementAndGet();
                    try {
                        answered.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return node;
                }),
                readers);
    }
}
