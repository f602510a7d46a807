/** What is asked before anything starts: whether secrets, addresses and switches are fit for people's data. */
@NullMarked
package org.aixin.kernel.start;

import org.jspecify.annotations.NullMarked;
