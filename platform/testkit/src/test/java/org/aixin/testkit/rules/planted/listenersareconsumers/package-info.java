/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.listenersareconsumers;

import org.jspecify.annotations.NullMarked;
