package org.aixin.registry.identity.client;

/** Whether an agency is let in. */
enum ClientStatus {
    ACTIVE,
    DISABLED
}
