package org.aixin.registry.batch;

/**
 * An aggregate that is stored already.
 *
 * @param content fingerprint of the command that registered it
 */
public record Known(String id, String content, long version) {}
