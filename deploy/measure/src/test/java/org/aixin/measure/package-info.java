@NullMarked
package org.aixin.measure;

import org.jspecify.annotations.NullMarked;
