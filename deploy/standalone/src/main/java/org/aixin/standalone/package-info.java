/** The whole system on one machine: the three servers, the seven deployables in one JVM or seven, and the demo data. */
@NullMarked
package org.aixin.standalone;

import org.jspecify.annotations.NullMarked;
