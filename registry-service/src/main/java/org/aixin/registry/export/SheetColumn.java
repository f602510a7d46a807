package org.aixin.registry.export;

/** @param width in characters */
record SheetColumn(String name, int width) {}
