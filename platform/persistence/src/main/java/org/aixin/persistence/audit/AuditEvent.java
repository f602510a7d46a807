package org.aixin.persistence.audit;

/** A kind of happening that is worth remembering. Implemented by enums, whose constants are the catalogue. */
public interface AuditEvent {

    /** At most 40 characters; stands in the rows and never changes. */
    String name();
}
