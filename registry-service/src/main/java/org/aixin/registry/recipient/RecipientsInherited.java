package org.aixin.registry.recipient;

import java.util.Collection;

/** Inside this service, in the same transaction: these people live in the successor of their place. */
public record RecipientsInherited(Collection<Long> ids) {}
