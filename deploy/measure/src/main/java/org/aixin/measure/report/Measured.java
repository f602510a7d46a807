package org.aixin.measure.report;

/** What one benchmark found, and where and when it did. */
public record Measured(Circumstances circumstances, Section section) {}
