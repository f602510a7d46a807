/**
 * The tree of administrative divisions: {@link org.aixin.registry.division.DivisionRegister} changes it, whoever asks; {@link
 * org.aixin.registry.division.DivisionDesk} is what offices may ask for.
 */
@NullMarked
package org.aixin.registry.division;

import org.jspecify.annotations.NullMarked;
