/** One recipient as an office sees one: masked, a field at a time in the clear, and who has looked. */
@NullMarked
package org.aixin.registry.person;

import org.jspecify.annotations.NullMarked;
