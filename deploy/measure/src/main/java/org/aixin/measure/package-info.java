/** Measures the whole system, each figure beside what the servers alone can do on the same machine in the same minutes. */
@NullMarked
package org.aixin.measure;

import org.jspecify.annotations.NullMarked;
