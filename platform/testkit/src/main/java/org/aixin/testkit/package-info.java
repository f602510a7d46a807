/** Real servers for the tests of a JVM, started on first use. */
@NullMarked
package org.aixin.testkit;

import org.jspecify.annotations.NullMarked;
