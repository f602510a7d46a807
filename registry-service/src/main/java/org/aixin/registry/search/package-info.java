/** What the lists of people, households and cadres have in common: what is asked for, and which page of it. */
@NullMarked
package org.aixin.registry.search;

import org.jspecify.annotations.NullMarked;
