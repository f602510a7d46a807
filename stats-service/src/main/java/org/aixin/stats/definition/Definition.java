package org.aixin.stats.definition;

/**
 * What a figure means.
 *
 * @param id stable; links and metrics name it
 * @param group of figures that are explained together
 * @param unit as printed; empty where several things are told apart
 * @param text a sentence or two for whoever reads a report
 */
public record Definition(String id, String group, String name, String unit, String text) {}
