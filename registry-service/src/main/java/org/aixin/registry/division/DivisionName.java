package org.aixin.registry.division;

/** A division as it is shown beside something else. */
public record DivisionName(String code, String name) {}
