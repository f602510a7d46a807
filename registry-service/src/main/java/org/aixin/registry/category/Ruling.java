package org.aixin.registry.category;

/** What an office has ruled of a category for its area. */
enum Ruling {
    ENABLED,
    DISABLED,
    /** As in the area around it. */
    INHERITED
}
