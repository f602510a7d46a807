package org.aixin.kernel.start;

/**
 * One thing that must not be so.
 *
 * @param what in a sentence that names the setting and never its value
 * @param action what to set instead
 */
record Finding(String what, String action) {}
