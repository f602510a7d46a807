/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.edgesstayinsidetheirfeature;

import org.jspecify.annotations.NullMarked;
