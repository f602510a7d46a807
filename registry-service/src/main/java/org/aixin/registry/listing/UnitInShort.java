package org.aixin.registry.listing;

record UnitInShort(long id, String name) {}
