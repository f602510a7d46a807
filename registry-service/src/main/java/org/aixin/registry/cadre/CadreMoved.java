package org.aixin.registry.cadre;

/** Inside this service, in the same transaction: the post of a cadre became another. */
public record CadreMoved(long id) {}
