/** MariaDB, MySQL, Redis and Kafka as a test or the demo runs them, and a proxy that breaks the way to them. */
@NullMarked
package org.aixin.testkit.servers;

import org.jspecify.annotations.NullMarked;
