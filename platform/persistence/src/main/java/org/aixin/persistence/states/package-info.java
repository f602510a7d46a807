/** What an owner shows to those who rebuild or compare a projection. */
@NullMarked
package org.aixin.persistence.states;

import org.jspecify.annotations.NullMarked;
