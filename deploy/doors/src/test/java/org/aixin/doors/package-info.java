/** What the doors say, as OpenAPI 3.1: generated from the controllers, compared with what was agreed on. */
@NullMarked
package org.aixin.doors;

import org.jspecify.annotations.NullMarked;
