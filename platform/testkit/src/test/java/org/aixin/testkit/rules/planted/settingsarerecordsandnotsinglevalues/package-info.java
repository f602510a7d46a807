/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.settingsarerecordsandnotsinglevalues;

import org.jspecify.annotations.NullMarked;
