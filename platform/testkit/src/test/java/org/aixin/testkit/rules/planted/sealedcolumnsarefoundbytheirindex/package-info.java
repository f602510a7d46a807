/** Breaks the rule after which it is named. */
@NullMarked
package org.aixin.testkit.rules.planted.sealedcolumnsarefoundbytheirindex;

import org.jspecify.annotations.NullMarked;
