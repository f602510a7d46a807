package org.aixin.release;

/**
 * Text that looks like a secret.
 *
 * @param rule which rule it looks like one to
 * @param place the file, for what lies in a jar the jar, an exclamation mark and the entry
 * @param excerpt the beginning of the text, enough to find it and too little to use it
 */
record Suspicion(String rule, String place, int line, String excerpt) {

    private static final int SHOWN = 12;

    static Suspicion of(String rule, String place, int line, String text) {
        return new Suspicion(rule, place, line, text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }
}
