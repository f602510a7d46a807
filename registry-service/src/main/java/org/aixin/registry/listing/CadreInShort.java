package org.aixin.registry.listing;

/** A cadre in a word: whoever sees a household sees who cares for it. */
public record CadreInShort(long id, String name) {}
