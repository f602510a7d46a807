package org.aixin.registry.recipient;

import java.util.Collection;

/** Inside this service, in the same transaction: these people are in the register from now on. */
public record RecipientsEntered(Collection<Long> ids) {}
