/** Survey rounds (摸排轮次): every township of an area confirms the counts that the register computes. */
@NullMarked
package org.aixin.registry.surveyround;

import org.jspecify.annotations.NullMarked;
