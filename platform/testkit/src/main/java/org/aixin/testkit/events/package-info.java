/** Playing another service over a real Kafka. */
@NullMarked
package org.aixin.testkit.events;

import org.jspecify.annotations.NullMarked;
