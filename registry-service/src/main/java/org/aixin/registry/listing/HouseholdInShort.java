package org.aixin.registry.listing;

/** @param people how many of it are in care and seen by the caller */
record HouseholdInShort(long id, int people) {}
