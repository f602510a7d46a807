/** Tests. */
@NullMarked
package org.aixin.registry.surveyround;

import org.jspecify.annotations.NullMarked;
