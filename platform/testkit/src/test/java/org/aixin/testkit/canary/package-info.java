@NullMarked
package org.aixin.testkit.canary;

import org.jspecify.annotations.NullMarked;
