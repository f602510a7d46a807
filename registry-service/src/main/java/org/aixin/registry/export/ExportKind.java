package org.aixin.registry.export;

/** Of what an export is a list. */
enum ExportKind {
    RECIPIENTS
}
