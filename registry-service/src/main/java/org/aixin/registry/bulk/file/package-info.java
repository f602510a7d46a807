/** Files that offices sent, kept sealed for as long as they are needed. */
@NullMarked
package org.aixin.registry.bulk.file;

import org.jspecify.annotations.NullMarked;
