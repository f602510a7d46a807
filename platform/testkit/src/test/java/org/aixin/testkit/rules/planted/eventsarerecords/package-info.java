/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.eventsarerecords;

import org.jspecify.annotations.NullMarked;
