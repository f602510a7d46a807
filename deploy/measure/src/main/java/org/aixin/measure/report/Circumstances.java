package org.aixin.measure.report;

import java.time.Instant;

/** Where and how was measured: without this a figure says nothing. */
public record Circumstances(
        Instant at,
        String commit,
        String processor,
        int cores,
        long memoryMegabytes,
        String kernel,
        String java,
        String form,
        String data,
        String windows,
        double ceilingPerSecond) {}
