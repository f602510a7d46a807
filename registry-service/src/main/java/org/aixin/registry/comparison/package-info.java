/**
 * Lists from elsewhere held against the register (比对核实): of whom they say something else, and what became of it.
 *
 * <p>What differs is a finding of {@link org.aixin.registry.check the standing checks}, like everything else that an office
 * has to look at: it opens once however many lists say it, closes by itself when the register says the same, follows the
 * person to another township, and comes back when what was proposed of it is refused. So a township works off one list, and
 * nothing of that is done twice here; a comparison keeps what was said, by whom, and which findings came of it.
 */
@NullMarked
package org.aixin.registry.comparison;

import org.jspecify.annotations.NullMarked;
