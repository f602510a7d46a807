/** What the phone talks to: composes what other services own, and decides nothing. */
@NullMarked
package org.aixin.miniprogram;

import org.jspecify.annotations.NullMarked;
