package org.aixin.persistence.states;

/** At which version an aggregate stands. */
public record StateVersion(String key, long version) {}
